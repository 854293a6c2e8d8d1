import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './setup/build.mjs'
import { findChromium } from './setup/chromium.mjs'
import { installPackages } from './setup/packages.mjs'

/**
 * Measures every figure of the project, each beside its baseline from the same run. `npm run bench -- take` runs one of
 * them.
 */

const BENCHES = {
  drag: 'a press, a move and a drop on the built desk, against a bare Konva page that moves one bitmap',
  gestures: 'a move of a resize and of a rubber band, against a bare Konva page that does the same',
  pictures:
    'nine playing sources on the canvas and sixteen in the roster, against a bare page that paints the same videos',
  pages: 'the list of many shows and the desk of many layouts, against few',
  followers: 'an event for 200 desks, against a server that only writes, and their coming back',
  watching: '200 desks watch a show that is edited and taken: no event lost, and what a desk costs',
  red: 'from a press of a key until the card is red in another browser, against the answer of the sandbox',
  beside: 'a take while a large page is reloaded without pause, against a take alone',
  take: 'a take against a direct signed call, and takes a second',
  processor: 'processor time of a take, against a bare Next route that signs and forwards',
  arrange: 'packing 9 and 50 inputs into a frame, and finding the holes of a background',
  show: 'six hours of a show as fast as they go: what is on air, every request, memory',
  model: 'a hundred thousand random steps of operators and faults, the desk against the sandbox',
  crossing: 'a hundred thousand random shows, ours against the sandbox',
  size: 'the first load and the ready process',
}

installPackages()
await ensureBuilt()
const chromium = findChromium()
const wanted = process.argv.slice(2)
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...(chromium ? { CHROMIUM_PATH: chromium } : {}) }
for (const [name, what] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${name}: ${what}`)
  const { status } = spawnSync('npx', ['--no-install', 'tsx', `scripts/bench/${name}.ts`], {
    stdio: 'inherit',
    env: environment,
  })
  if (status !== 0) process.exitCode = 1
}
