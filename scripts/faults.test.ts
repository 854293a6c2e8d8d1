import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const PAGES = ['docs/faults.md', 'docs/playback-faults.md'].map((page) => ({
  page,
  text: readFileSync(join(ROOT, page), 'utf8'),
}))

/** A proof is a file and the title of a test in it, as the file writes it. */
const PROOF = /`([^`]+\.(?:test|spec)\.ts)`: “([^”]+)”/g
const proofs = PAGES.flatMap(({ page, text }) =>
  [...text.matchAll(PROOF)].map(([, file = '', title = '']) => ({ page, file, title })),
)
const rowsOf = (text: string) => text.split('\n').filter((line) => /^\| (?!fault |---)/.test(line))

it.each(proofs)('$page names a test that is there: $file, $title', ({ file, title }) => {
  const path = join(ROOT, file)
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path, 'utf8')).toContain(title)
})

it.each(PAGES)('each fault of $page has a proof', ({ text }) => {
  const rows = rowsOf(text)
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((row) => row.match(PROOF) === null)).toEqual([])
})
