import type { Api, Send } from './api'
import type { Desk } from './desk-store'
import { connectLive, type EventLine, type Live } from './live'
import { readPictures, type StreamPicture } from './rehearsal'
import type { Timers } from './timers'

type Options = Readonly<{
  desk: Desk
  /** The number of the last event in the snapshot that the desk was made from. */
  last: number
  api: Api
  open: (url: string) => EventLine
  timers: Timers
}>

/** Keeps a desk up to date until it is closed. */
export function followShow({ desk, last, api, open, timers }: Options): Live {
  const showId = desk.getState().show.id
  return connectLive({
    showId,
    last,
    open,
    timers,
    probe: async () => {
      const answer = await api.readTask(showId)
      return answer.ok ? 200 : answer.status
    },
    onSnapshot: desk.resync,
    onEvent: desk.receive,
    onConnection: desk.connect,
  })
}

/** Tells the sandbox's pictures now and after every change of the roster; with the real service never. */
export function followPictures(desk: Desk, send: Send, tell: (pictures: ReadonlyMap<string, StreamPicture>) => void) {
  if (desk.getState().account.mode !== 'sandbox') return () => {}
  let newest = 0
  async function read() {
    newest += 1
    const mine = newest
    const pictures = await readPictures(send)
    if (mine === newest) tell(pictures)
  }
  void read()
  const stop = desk.subscribe(({ roster }, before) => {
    if (roster !== before.roster) void read()
  })
  return () => {
    newest = -1
    stop()
  }
}
