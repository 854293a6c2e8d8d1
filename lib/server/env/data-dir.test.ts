import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeDataDir } from './data-dir'

const folder = mkdtempSync(join(tmpdir(), 'mixdesk-data-dir-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'file'), '')

it('is made with all on the way to it, for the owner alone, and is left as it is', () => {
  const dataDir = join(folder, 'a', 'b')
  makeDataDir(dataDir)
  makeDataDir(dataDir)
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
})

it.each([
  ['a file', join(folder, 'file'), 'is not a folder'],
  ['a folder inside a file', join(folder, 'file', 'x'), 'is not a folder'],
  ['where no folder can be', '/proc/x', 'cannot be made there'],
])('of %s is refused in one sentence that names DATA_DIR', (_, dataDir, says) => {
  expect(() => makeDataDir(dataDir)).toThrow(`DATA_DIR "${dataDir}" ${says}`)
})
