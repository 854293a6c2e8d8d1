import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPlaywright, readVitest } from './reports.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mixdesk-reports-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function written(report: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

test('a failed unit test is told by its file, its name and the start of its message', () => {
  const file = written({
    numPassedTests: 2,
    testResults: [
      {
        name: resolve('lib/a.test.ts'),
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'adds', failureMessages: [] },
          { status: 'failed', fullName: 'divides', failureMessages: ['AssertionError: 1\n    at a.test.ts:3:1'] },
        ],
      },
    ],
  })
  expect(readVitest(file)).toEqual({
    passed: 2,
    failures: ['lib/a.test.ts › divides\n    AssertionError: 1\n        at a.test.ts:3:1'],
  })
})

test('a file of unit tests that breaks before its tests is told as one failure', () => {
  const file = written({
    numPassedTests: 0,
    testResults: [
      { name: resolve('lib/b.test.ts'), status: 'failed', message: 'Cannot find module', assertionResults: [] },
    ],
  })
  expect(readVitest(file).failures).toEqual(['lib/b.test.ts › the file\n    Cannot find module'])
})

test('an end-to-end test that failed is told, and one that was tried again apart, however deep it is described', () => {
  const failed = { status: 'failed', error: { message: 'expected to be visible' } }
  const spec = (title: string, status: string, results: unknown[]) => ({
    file: 'take.spec.ts',
    title,
    tests: [{ status, results }],
  })
  const file = written({
    stats: { expected: 1 },
    errors: [],
    suites: [
      {
        specs: [spec('takes', 'expected', [{ status: 'passed' }]), spec('stops', 'unexpected', [failed])],
        suites: [{ specs: [spec('goes back', 'flaky', [failed, { status: 'passed' }])] }],
      },
    ],
  })
  expect(readPlaywright(file)).toEqual({
    passed: 2,
    failures: ['e2e/take.spec.ts › stops\n    expected to be visible'],
    twice: ['e2e/take.spec.ts › goes back\n    expected to be visible'],
  })
})
