import { Pool } from 'undici'
import type { Show } from '@/lib/protocol/live'
import { startApp } from '../../e2e/testing/app-server'
import { startBareNext } from './bare-next'
import { addLayouts } from './documents'
import { median } from './figures'
import { processorMs } from './process'
import { signedIn } from './signed-in'
import { startStub } from './stub'
import { takesAtOnce } from './takes-at-once'

/**
 * Measures the processor time of a take against that of the least that it could be: a bare Next route that signs and
 * forwards the same body to the same local stub. Fails where a take costs much more.
 */

const TURNS = 5
const TAKES = 300
const MOST_TIMES_BARE = 1.6

const { url, credentials, environment, stop } = await startStub()
const bare = await startBareNext({
  BARE_APP_ID: String(credentials.appId),
  BARE_SECRET: credentials.serverSecret,
  BARE_URL: url,
})
const app = await startApp({ environment })
try {
  const { send } = await signedIn(app, environment)
  const show = await takesAtOnce(send, await send<Show>('POST', '/api/shows', { name: 'Taken' }))
  const [layoutId = ''] = await addLayouts(send, show.id, 1)
  const take = () => send('POST', `/api/shows/${show.id}/take`, { layoutId, takeOver: true })

  // The body of a take of this layout, as it would be sent.
  const built = await send<{ body: unknown }>('GET', `/api/layouts/${layoutId}/startmix`)
  const body = JSON.stringify(built.body)
  const pool = new Pool(bare.url)
  const headers = { 'content-type': 'application/json' }
  const forward = async () => {
    const answer = await pool.request({ method: 'POST', path: '/take', headers, body })
    const text = await answer.body.text()
    if (answer.statusCode !== 200) throw new Error(`The bare route answered ${answer.statusCode}: ${text}`)
  }

  const each = async (pid: number, work: () => Promise<unknown>) => {
    const before = processorMs(pid)
    for (let times = 0; times < TAKES; times += 1) await work()
    return (processorMs(pid) - before) / TAKES
  }
  await each(app.pid, take)
  await each(bare.pid, forward)
  const ours: number[] = []
  const least: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    ours.push(await each(app.pid, take))
    least.push(await each(bare.pid, forward))
  }
  const times = median(ours) / median(least)
  console.log(`  a take: ${median(ours).toFixed(2)} ms of processor time`)
  console.log(`  a bare Next route that signs and forwards: ${median(least).toFixed(2)} ms`)
  console.log(`  ${times.toFixed(2)} times as much (wanted: at most ${MOST_TIMES_BARE})`)
  console.log(times <= MOST_TIMES_BARE ? '  Met.' : '  Not met.')
  process.exitCode = times <= MOST_TIMES_BARE ? 0 : 1
} finally {
  await app.stop()
  bare.stop()
  stop()
}
