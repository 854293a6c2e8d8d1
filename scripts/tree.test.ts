import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const TOP = ['app', 'components', 'lib', 'scripts', 'e2e']
const MOST_FILES = 40
const MOST_LINES = 195
/** The formatter breaks code at this column, and leaves comments as they are. */
const MOST_COLUMNS = 120
const COMMENT = /^\s*(?:\/\/(?! biome-ignore)|\{?\/\*)/
const BLOCK = /^\s*\{?\/\*/

const files = TOP.flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ folder: entry.parentPath, name: entry.name })),
)

it(`no folder holds more than ${MOST_FILES} files`, () => {
  const counts = new Map<string, number>()
  for (const { folder } of files) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([])
})

it(`no file of the product, and none of e2e, is longer than ${MOST_LINES} lines`, () => {
  const long = files
    .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map(({ folder, name }) => ({ name, lines: readFileSync(join(folder, name), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
  expect(long).toEqual([])
})

it(`no comment is wider than ${MOST_COLUMNS} columns`, () => {
  const wide = files
    .filter(({ name }) => /\.(?:tsx?|mjs)$/.test(name))
    .flatMap(({ folder, name }) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n')
      return commentsOf(lines)
        .filter((line) => Array.from(line).length > MOST_COLUMNS)
        .map((line) => [name, line])
    })
  expect(wide).toEqual([])
})

/** Returns the lines that are comments, or lie in one that began on a line of its own. */
function commentsOf(lines: readonly string[]): string[] {
  let isInBlock = false
  return lines.filter((line) => {
    const isComment = isInBlock || COMMENT.test(line)
    if (isInBlock || BLOCK.test(line)) isInBlock = !line.includes('*/')
    return isComment
  })
}
