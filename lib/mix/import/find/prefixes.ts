/** Matches the letters that stand before the quotes of a string in Python, C++, Rust and Scala. */
export const LETTERS = '[rRuUbBfF]{1,2}|s|raw'
/** Matches letters or signs before quotes. C#, bash and Objective-C have signs there. */
export const PREFIX = `(?:${LETTERS}|[$@]{1,3})`
