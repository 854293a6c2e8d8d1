import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

/** Stands in for Next: a build takes a moment, and each one leaves a line. */
const NEXT = `
const { appendFileSync, mkdirSync } = require('node:fs')
appendFileSync('builds', 'built\\n')
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
mkdirSync('.next', { recursive: true })`

it('two starts at once build once, and both find the build', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'mixdesk-build-'))
  const next = join(cwd, 'node_modules', 'next', 'dist', 'bin', 'next')
  mkdirSync(dirname(next), { recursive: true })
  writeFileSync(next, NEXT)
  const program = `import { ensureBuilt } from '${import.meta.dirname}/build.mjs'\nawait ensureBuilt()`
  const start = () => run(process.execPath, ['--input-type=module', '--eval', program], { cwd })
  await Promise.all([start(), start()])
  expect(readFileSync(join(cwd, 'builds'), 'utf8')).toBe('built\n')
  rmSync(cwd, { recursive: true })
})
