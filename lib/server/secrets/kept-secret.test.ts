import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { keptSecret } from './kept-secret'

const folder = mkdtempSync(join(tmpdir(), 'mixdesk-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('is made once, for the owner alone', () => {
  const dataDir = join(folder, 'new')
  const secret = keptSecret(dataDir, 'auth-secret', 64)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(keptSecret(dataDir, 'auth-secret', 64)).toBe(secret)
  expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual(['auth-secret'])
})

it('is another one under another name', () => {
  expect(keptSecret(folder, 'a', 32)).not.toBe(keptSecret(folder, 'b', 32))
})

it('is not guessed from an empty file', () => {
  writeFileSync(join(folder, 'empty'), '')
  expect(() => keptSecret(folder, 'empty', 32)).toThrow('is empty: remove it')
})
