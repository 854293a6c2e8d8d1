import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const PAGE = readFileSync(join(ROOT, 'docs/faults.md'), 'utf8')

/** A proof is a file and the title of a test in it, as the file writes it. */
const PROOF = /`([^`]+\.(?:test|spec)\.ts)`: “([^”]+)”/g
const proofs = [...PAGE.matchAll(PROOF)].map(([, file = '', title = '']) => ({ file, title }))
const rows = PAGE.split('\n').filter((line) => /^\| (?!fault |---)/.test(line))

it.each(proofs)('docs/faults.md names a test that is there: $file, $title', ({ file, title }) => {
  const path = join(ROOT, file)
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path, 'utf8')).toContain(title)
})

it('each fault of docs/faults.md has a proof', () => {
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((row) => row.match(PROOF) === null)).toEqual([])
})
