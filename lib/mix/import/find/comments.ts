const BLOCK_START = /(?<![\w*/.:"'])\/\*/g
/** Matches the start of a line that is a comment. */
const LINE = /^\s{0,200}(?:\/\/|#|--\s|\*\s|;;)|(?:^|[\s;,{}()])\/\/(?=[^"\n]*(?:"[^"\n]*"[^"\n]*)*$)/

/** Tells which places of a program lie in a comment. */
export function commentsOf(text: string): (index: number) => boolean {
  const blocks: { start: number; end: number }[] = []
  let passed = 0
  for (const { index } of text.matchAll(BLOCK_START)) {
    if (index < passed) continue
    const end = text.indexOf('*/', index + 2)
    if (end < 0) break
    passed = end
    blocks.push({ start: index, end })
  }
  return (index) => {
    if (blocks.some(({ start, end }) => start < index && index < end)) return true
    const from = text.lastIndexOf('\n', index - 1) + 1
    return LINE.test(text.slice(Math.max(from, index - 400), index))
  }
}
