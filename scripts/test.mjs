import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter } from 'node:path'
import { findChromium } from './setup/chromium.mjs'
import { findNode, OTHER_NODES } from './setup/node.mjs'
import { installPackages } from './setup/packages.mjs'
import { startPostgres } from './setup/postgres.mjs'

/** Runs every check of the project, all of them even when one fails, and closes with `N passed, N failed`. */

const REPORTS = 'test-results/reports'
const total = { passed: 0, failed: 0 }

installPackages()
const chromium = findChromium()
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
  await suite('unit tests, SQLite', vitest('sqlite'), countVitest('sqlite'))
  for (const major of OTHER_NODES) {
    const bin = findNode(major)
    if (!bin) continue
    const name = `node-${major}`
    const path = { PATH: `${bin}${delimiter}${process.env.PATH}` }
    // The programs that are handed out are mostly in other languages, and were run once above.
    const command = [...vitest(name), '--exclude', 'lib/mix/programs/**']
    await suite(`unit tests, Node ${major}`, command, countVitest(name), path)
  }
  if (postgres) {
    const environment = { TEST_DATABASE_URL: postgres.url }
    await suite('use cases, PostgreSQL', [...vitest('postgres'), 'lib/server'], countVitest('postgres'), environment)
  }
  await suite('end to end', ['playwright', 'test'], countPlaywright, {
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  })
} finally {
  await postgres?.stop()
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/** One check counts as one test. */
async function check(name, command) {
  const status = await run(name, command)
  total[status === 0 ? 'passed' : 'failed'] += 1
}

/** A runner's own tests are counted from its report; a runner that breaks without a failed test counts as a failure. */
async function suite(name, command, count, environment = {}) {
  const status = await run(name, command, environment)
  const { passed, failed } = readCount(count)
  total.passed += passed
  total.failed += failed
  if (failed === 0 && (status !== 0 || passed === 0)) total.failed += 1
  console.log(`${name}: ${passed} passed, ${failed} failed`)
}

function readCount(count) {
  try {
    return count()
  } catch {
    return { passed: 0, failed: 0 }
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
  return ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}/${name}.json`]
}

function countVitest(name) {
  return () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(`${REPORTS}/${name}.json`, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  }
}

function countPlaywright() {
  const { stats } = JSON.parse(readFileSync(`${REPORTS}/e2e.json`, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
