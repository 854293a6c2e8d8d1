import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Listener, listen } from './listen'

/**
 * Desks that lost the server together, in a process of their own, so that what they read does not hold up who measures.
 * At a first byte on its input they come back as a browser's desks do; it says `first` and `back`, and stays until it
 * is ended.
 */
const [address = '', desks = '', pauseMs = ''] = process.argv.slice(2)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
const open: Listener[] = []
const returning = Array.from({ length: Number(desks) }, async () => {
  await sleep(Number(pauseMs) * (0.5 + Math.random()))
  if (open.length === 0) process.stdout.write('first\n')
  const desk = listen(address, process.env.COOKIE ?? '', '"show.changed"')
  open.push(desk)
  await desk.caughtUp
})
await Promise.all(returning)
process.stdout.write('back\n')
