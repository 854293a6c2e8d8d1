import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** Reads a report of Vitest. A file that breaks before its tests counts as one failure. */
export function readVitest(file) {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const path = relative('.', name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [line(path, 'the file', message)] : []
    return failed.map(({ fullName, failureMessages }) => line(path, fullName, failureMessages[0]))
  })
  return { passed: numPassedTests, failures }
}

/** Reads a report of Playwright. What passed only when tried again has passed, and is told apart. */
export function readPlaywright(file) {
  const { stats, suites, errors } = JSON.parse(readFileSync(file, 'utf8'))
  const specs = suites.flatMap(specsOf)
  const told = (wanted) =>
    specs.flatMap(({ file: path, title, tests }) =>
      tests
        .filter(({ status }) => status === wanted)
        .map(({ results }) => line(`e2e/${path}`, title, results.find(({ error }) => error)?.error.message)),
    )
  const twice = told('flaky')
  return {
    passed: stats.expected + twice.length,
    failures: [...errors.map(({ message }) => line('e2e', 'the run', message)), ...told('unexpected')],
    twice,
  }
}

function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}

function line(path, name, message = 'no message') {
  return `${path} › ${name}\n    ${message.split('\n').slice(0, 6).join('\n    ')}`
}
