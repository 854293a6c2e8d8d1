import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { delimiter } from 'node:path'
import { readPlaywright, readVitest } from './reports.mjs'
import { findChromium } from './setup/chromium.mjs'
import { findFfmpeg } from './setup/ffmpeg.mjs'
import { findNode, OTHER_NODES } from './setup/node.mjs'
import { installPackages } from './setup/packages.mjs'
import { startPostgres } from './setup/postgres.mjs'

/**
 * Runs every check of the project, all of them even when one fails. It closes with what failed and what was needed
 * twice, since the place where a runner tells it is far above by then, and with `N passed, N failed`.
 */

const REPORTS = 'test-results/reports'
let passed = 0
/** @type {string[]} */
const failures = []
/** @type {string[]} What passed at the second try only. */
const twice = []

installPackages()
const chromium = findChromium()
findFfmpeg()
const postgres = await startPostgres()
rmSync('test-results', { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

try {
  await check('format and lint', ['biome', 'check', '.'])
  await check('import rules', [
    'depcruise',
    '--output-type',
    'err-long',
    '--config',
    '.dependency-cruiser.cjs',
    'app',
    'components',
    'lib',
  ])
  await check('nothing unused', ['knip'])
  await check('build', ['node', 'scripts/build.mjs'])
  await check('types', ['tsc', '--noEmit'])
  await suite('unit tests, SQLite', vitest('sqlite'), () => readVitest(report('sqlite')))
  for (const major of OTHER_NODES) {
    const bin = findNode(major)
    if (!bin) continue
    const name = `node-${major}`
    const path = { PATH: `${bin}${delimiter}${process.env.PATH}` }
    // The programs that are handed out are mostly in other languages, and were run once above.
    const command = [...vitest(name), '--exclude', 'lib/mix/programs/**']
    await suite(`unit tests, Node ${major}`, command, () => readVitest(report(name)), path)
  }
  if (postgres) {
    const environment = { TEST_DATABASE_URL: postgres.url }
    const command = [...vitest('postgres'), 'lib/server']
    await suite('use cases, PostgreSQL', command, () => readVitest(report('postgres')), environment)
  }
  await suite('end to end', ['playwright', 'test'], () => readPlaywright(report('e2e')), {
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  })
} finally {
  await postgres?.stop()
}
if (twice.length > 0) console.log(`\n── passed at the second try only: look why\n${twice.join('\n')}`)
if (failures.length > 0) console.log(`\n── failed\n${failures.join('\n')}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length === 0 ? 0 : 1

/** One check counts as one test. */
async function check(name, command) {
  const status = await run(name, command)
  if (status === 0) passed += 1
  else failures.push(name)
}

/** A runner's own tests are counted from its report; a runner that breaks without a failed test counts as a failure. */
async function suite(name, command, read, environment = {}) {
  const status = await run(name, command, environment)
  const outcome = outcomeOf(read)
  if (outcome.failures.length === 0 && (status !== 0 || outcome.passed === 0)) {
    outcome.failures.push(`ended with ${status} after ${outcome.passed} tests that passed`)
  }
  passed += outcome.passed
  failures.push(...outcome.failures.map((failure) => `${name}: ${failure}`))
  twice.push(...(outcome.twice ?? []).map((test) => `${name}: ${test}`))
  console.log(`${name}: ${outcome.passed} passed, ${outcome.failures.length} failed`)
}

function outcomeOf(read) {
  try {
    return read()
  } catch (error) {
    return { passed: 0, failures: [`its report cannot be read: ${error.message}`] }
  }
}

function run(name, [command, ...args], environment = {}) {
  console.log(`\n── ${name}`)
  const started = Date.now()
  return new Promise((resolve) => {
    const program = command === 'node' ? [process.execPath, args] : ['npx', ['--no-install', command, ...args]]
    const child = spawn(...program, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    })
    child.once('exit', (code) => {
      console.log(
        `${name}: ${code === 0 ? 'done' : `failed (${code})`} in ${Math.round((Date.now() - started) / 1000)} s`,
      )
      resolve(code)
    })
  })
}

function vitest(name) {
  return ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`]
}

function report(name) {
  return `${REPORTS}/${name}.json`
}
