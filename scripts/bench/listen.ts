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
  const stream = follow(url, cookie, (text) => {
    heard += text.split(mark).length - 1
  })
  return { ...stream, heard: () => heard }
}

/** Follows the numbers of the events on a stream: each show's follow each other, one by one. */
export type Watcher = Readonly<{
  caughtUp: Promise<void>
  heard: () => number
  /** Returns the number of the newest event, 0 before the first. */
  last: () => number
  /** Says which number came where another was due; null where all came in their order. */
  wrong: () => string | null
  close: () => void
}>

/** Watches the events at this address until it is closed. */
export function watch(url: string, cookie: string): Watcher {
  let text = ''
  let last = 0
  let heard = 0
  let wrong: string | null = null
  const take = (line: string) => {
    const number = Number(/^id: ?(\d+)/.exec(line)?.[1] ?? Number.NaN)
    if (Number.isNaN(number)) return
    if (last > 0 && number !== last + 1) wrong ??= `${number} came after ${last}`
    last = number
    heard += 1
  }
  const stream = follow(url, cookie, (chunk) => {
    text += chunk
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) take(line)
  })
  return { ...stream, heard: () => heard, last: () => last, wrong: () => wrong }
}

/** Opens an event stream, and gives on what comes as it comes. */
function follow(url: string, cookie: string, hear: (text: string) => void) {
  let isCaughtUp = () => {}
  const caughtUp = new Promise<void>((resolve) => {
    isCaughtUp = resolve
  })
  const request = get(url, { agent, headers: { cookie, accept: 'text/event-stream' } }, (response) => {
    if (response.statusCode !== 200) throw new Error(`GET ${url}: ${response.statusCode}`)
    response.setEncoding('utf8').on('data', (text: string) => {
      hear(text)
      if (text.includes('event: clock')) isCaughtUp()
    })
    response.on('error', () => {})
  })
  request.on('error', () => {})
  return { caughtUp, close: () => void request.destroy() }
}
