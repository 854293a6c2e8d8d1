import { Agent, get } from 'node:http'

/** Counts what comes on an event stream, as little as can be done with it. */
export type Listener = Readonly<{
  /** Resolves once the server has told everything that happened before. */
  caughtUp: Promise<void>
  heard: () => number
  close: () => void
}>

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

/** Listens at this address until it is closed. `mark` is what each message that counts has in it. */
export function listen(url: string, cookie: string, mark: string): Listener {
  let heard = 0
  let isCaughtUp = () => {}
  const caughtUp = new Promise<void>((resolve) => {
    isCaughtUp = resolve
  })
  const request = get(url, { agent, headers: { cookie, accept: 'text/event-stream' } }, (response) => {
    if (response.statusCode !== 200) throw new Error(`GET ${url}: ${response.statusCode}`)
    response.setEncoding('utf8').on('data', (text: string) => {
      heard += text.split(mark).length - 1
      if (text.includes('event: clock')) isCaughtUp()
    })
    response.on('error', () => {})
  })
  request.on('error', () => {})
  return { caughtUp, heard: () => heard, close: () => request.destroy() }
}
