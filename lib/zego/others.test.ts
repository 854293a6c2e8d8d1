import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MAX_CLIENT_USER_ID } from './clients'
import { ADVISED_USER_DATA_BYTES, forbiddenCharacters, MAX_USER_DATA_BYTES } from './limits'

const root = new URL('../../', import.meta.url)
const rows = readFileSync(new URL('docs/others.md', root), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|what \||mixer|question)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))

const rowOf = (what: string): string => rows.find(([first]) => first === what)?.join(' | ') ?? ''

it('docs/others.md has rows', () => {
  expect(rows.length).toBeGreaterThan(10)
})

const TEST = '`(?:lib/[\\w/-]+\\.test|e2e/[\\w/-]+\\.spec)\\.ts`'
const TESTS = new RegExp(`^(?:${TEST}(?:, ${TEST})*|–)$`)

it.each(rows)('%s: the files and the tests that are named exist', (...cells) => {
  expect(cells.at(-1)).toMatch(TESTS)
  for (const [, file = ''] of cells.join(' ').matchAll(/`((?:lib|e2e)\/[\w/.-]+)`/g)) {
    expect(existsSync(new URL(file, root)), file).toBe(true)
  }
})

it('the limits in the tables are those of the code', () => {
  expect(rowOf('longest user id')).toContain(`${MAX_CLIENT_USER_ID} characters`)
  expect(rowOf('user data')).toContain(`${MAX_USER_DATA_BYTES} bytes, ${ADVISED_USER_DATA_BYTES} advised`)
  expect(forbiddenCharacters('/')).toEqual([])
  const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
  expect(forbiddenCharacters(printable).join('')).toBe(' ":?[]{|}')
})
