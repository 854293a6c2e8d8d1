import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '..')
const HOST = process.env.HOST || '127.0.0.1'
const PORT = process.env.PORT || '3000'
const PUBLIC_URL = (process.env.PUBLIC_URL || `http://localhost:${PORT}`).replace(/\/$/, '')
const ENVIRONMENT = {
  ...process.env,
  HOST,
  PORT,
  NEXT_TELEMETRY_DISABLED: '1',
  // Mixdesk ends the process itself: event streams first, the database last.
  NEXT_MANUAL_SIG_HANDLE: 'true',
}

/** What a build is made of; the hash of it all is kept beside the build. */
const SOURCE_FOLDERS = ['app', 'components', 'lib', 'public']
const SOURCE_FILES = [
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
]
const BUILD_MARK = join(ROOT, '.next', 'mixdesk-sources')

await checkPort()
install()
build()
serve()

async function checkPort() {
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) < 1 || Number(PORT) > 65535) {
    stop(`PORT must be a whole number from 1 to 65535, and is ${JSON.stringify(PORT)}.`)
  }
  const problem = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code ?? error.message))
    server.listen(Number(PORT), HOST, () => server.close(() => resolve(null)))
  })
  if (problem === 'EADDRINUSE') stop(`Port ${PORT} is in use. End what uses it, or choose another: PORT=3001 npm start`)
  if (problem === 'EACCES') stop(`Port ${PORT} needs more rights. Choose one above 1023: PORT=3000 npm start`)
  if (problem) stop(`HOST ${HOST} cannot be listened on (${problem}). Use 127.0.0.1, or 0.0.0.0 for all networks.`)
}

function install() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs) return
  console.log('Installing packages…')
  run('npm', ['install', '--include=dev', '--no-audit', '--no-fund'], 'The packages could not be installed.')
}

function build() {
  const sources = hashOfSources()
  if (existsSync(BUILD_MARK) && readFileSync(BUILD_MARK, 'utf8') === sources) return
  console.log('Building…')
  run(process.execPath, [nextProgram(), 'build'], 'The build failed.')
  writeFileSync(BUILD_MARK, sources)
}

function serve() {
  const child = spawn(process.execPath, [nextProgram(), 'start', '-H', HOST, '-p', PORT], {
    cwd: ROOT,
    env: ENVIRONMENT,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  }
  child.on('exit', (code) => process.exit(code ?? 1))
  sayWhenReady()
}

async function sayWhenReady() {
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '[::1]' : HOST.includes(':') ? `[${HOST}]` : HOST
  while (!(await isHealthy(`http://${host}:${PORT}/api/health`))) await sleep(100)
  console.log(`Mixdesk is ready: ${PUBLIC_URL}`)
}

async function isHealthy(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

function hashOfSources() {
  const hash = createHash('sha256')
  const files = [...SOURCE_FOLDERS.flatMap(filesIn), ...SOURCE_FILES]
  for (const file of files.filter((name) => existsSync(join(ROOT, name)) && !/\.test\.tsx?$/.test(name)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
}

function nextProgram() {
  return join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
}

function run(program, parameters, failure) {
  const shell = process.platform === 'win32' && program === 'npm'
  const { status } = spawnSync(program, parameters, { cwd: ROOT, env: ENVIRONMENT, stdio: 'inherit', shell })
  if (status !== 0) stop(failure)
}

function stop(reason) {
  console.error(`Mixdesk cannot start: ${reason}`)
  process.exit(1)
}
