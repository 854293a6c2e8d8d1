import { toAsciiDigits } from './digits'

/** What a formula counts with: the value that stands in the field, and the whole that percents are of. */
type Known = Readonly<{ value: number; whole: number }>

/** Calculates what was typed. It is not finite where that divides by zero. */
export type Formula = (known: Known) => number

const MOST_CHARACTERS = 100

/**
 * Reads what is typed into a field for a number: `1920/3`, `(100+20)*2`, `50%` of the whole. A plus in front adds to
 * the value, and so do `+=` and `-=`; `*` and `/` in front multiply and divide it. A minus in front is a negative
 * number, which a place on a frame may be. After `=`, as in a spreadsheet, a plus in front is the sign of a number.
 * Digits may be of any script, and a decimal sign a comma. Returns null for anything else.
 */
export function readFormula(text: string): Formula | null {
  const [, sets, typed = ''] = SETS.exec(text.normalize('NFKC')) ?? []
  const tokens = text.length > MOST_CHARACTERS ? null : tokensOf(typed)
  if (!tokens) return null
  const [formula, rest] = sum(sets ? tokens : completed(tokens))
  return rest.length > 0 ? null : formula
}

/** A field of a spreadsheet begins with `=`, and may have a plus then. */
const SETS = /^\s*(=\s*\+?)?(.*)$/s

type Token = string

/** A grouped number (1,920) is no token: read as a decimal, it would be a thousandth of what was meant. */
const TOKEN = /^(?:\d+(?:\.\d+)?|\.\d+|[+-]=|[-+*/()%])/
const GROUPED = /^\d{1,3}(?:\.\d{3})+(?!\d)/

function tokensOf(text: string): Token[] | null {
  let rest = toAsciiDigits(text)
    .replace(/px/gi, ' ')
    .replace(/([\d)%]\s*)x(?=\s*[\d.(])/gi, '$1*')
    .replace(/–/g, '-')
    .replace(/[×⋅·∗]/g, '*')
    .replace(/[÷∕⁄]/g, '/')
    .replace(/٪/g, '%')
    .replace(/[,٫]/g, '.')
    .trim()
  const tokens: Token[] = []
  while (rest) {
    const [token] = (GROUPED.test(rest) ? null : TOKEN.exec(rest)) ?? []
    if (token === undefined) return null
    tokens.push(token)
    rest = rest.slice(token.length).trimStart()
  }
  return tokens
}

/** Stands for the value in the field. It has letters, which nobody can type here. */
const VALUE: Token = 'value'

/** Puts the value in front of what begins with an operator. */
function completed(tokens: readonly Token[]): readonly Token[] {
  const [first = '', ...rest] = tokens
  if (first.endsWith('=')) return [VALUE, first.slice(0, 1), '(', ...rest, ')']
  return ['+', '*', '/'].includes(first) ? [VALUE, ...tokens] : tokens
}

type Read = readonly [formula: Formula | null, rest: readonly Token[]]

const FAILED: Read = [null, []]

function sum(tokens: readonly Token[]): Read {
  return chain(tokens, product, { '+': (a, b) => a + b, '-': (a, b) => a - b })
}

function product(tokens: readonly Token[]): Read {
  return chain(tokens, term, { '*': (a, b) => a * b, '/': (a, b) => a / b })
}

/** Reads operands with these operators between them, from the left. */
function chain(
  tokens: readonly Token[],
  operand: (tokens: readonly Token[]) => Read,
  operators: Readonly<Record<string, (a: number, b: number) => number>>,
): Read {
  let [left, rest] = operand(tokens)
  for (;;) {
    const [operator, ...after] = rest
    const apply = operator === undefined ? undefined : operators[operator]
    if (!left || !apply) return [left, rest]
    const [right, more] = operand(after)
    if (!right) return FAILED
    const [a, b] = [left, right]
    left = (known) => apply(a(known), b(known))
    rest = more
  }
}

/** Reads a number or the value, one in percent, what parentheses hold, or the negative of one of these. */
function term([first, ...rest]: readonly Token[]): Read {
  if (first === '-') {
    const [formula, more] = term(rest)
    return [formula && ((known) => -formula(known)), more]
  }
  if (first === '(') {
    const [formula, [end, ...more]] = sum(rest)
    return end === ')' ? percent(formula, more) : FAILED
  }
  if (first === VALUE) return [({ value }) => value, rest]
  const number = first !== undefined && /\d/.test(first) ? Number(first) : null
  return number === null ? FAILED : percent(() => number, rest)
}

function percent(formula: Formula | null, tokens: readonly Token[]): Read {
  if (!formula || tokens[0] !== '%') return [formula, tokens]
  return [(known) => (formula(known) / 100) * known.whole, tokens.slice(1)]
}
