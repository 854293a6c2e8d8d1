import type { Playing, Still } from '@/components/canvas/paint/picture'
import type { Timers } from '@/lib/editor/state/timers'
import type { Source } from '@/lib/layout/input'
import type { SourcePlayer } from './source-player'
import { imageStill } from './video-still'

/** ZEGOCLOUD takes a new snapshot this often, in ms. */
const EVERY_MS = 20_000
/** A snapshot that is older than this, in ms, says nothing of now: three of them did not come. */
const OLD_MS = 60_000

/** Each snapshot is another answer, so that nobody waits for one here. */
const onPicture = () => () => {}

type Deps = Readonly<{ load: (url: string) => Promise<Still>; timers: Timers }>

/**
 * Shows the newest snapshot of a source, fetched anew for as long as somebody sees it. The publisher's end takes the
 * snapshot away, so that one that cannot be fetched is told, and one that gets old.
 */
export function createSnapshotPlayer(
  source: Source,
  url: string,
  { load, timers }: Deps,
  onChange: () => void,
): SourcePlayer {
  let playing: Playing = { still: null, trouble: null, onPicture }
  let isOver = false
  let [asked, shown, cameAt] = [0, 0, 0]

  const say = (still: Still | null, trouble: string | null) => {
    if (isOver || (still === playing.still && trouble === playing.trouble)) return
    playing = { still, trouble, onPicture }
    onChange()
  }
  const fail = () => {
    const { still } = playing
    const age = timers.now() - cameAt
    if (!still) say(null, 'no picture: its snapshot cannot be fetched')
    else if (age >= OLD_MS) say(still, `snapshot is old: of ${Math.round(age / 1000)} s ago`)
  }
  const ask = () => {
    asked += 1
    const mine = asked
    const come = (still: Still) => {
      // What was asked for later may have come earlier.
      if (mine < shown) return
      ;[shown, cameAt] = [mine, timers.now()]
      say(still, null)
    }
    load(freshOf(url, timers.now())).then(come, fail)
    // One that never comes is no failure, and gets as old.
    if (playing.still) fail()
    callOff = timers.after(EVERY_MS, ask)
  }
  let callOff = timers.after(0, ask)

  return {
    url,
    source,
    playing: () => playing,
    // So few pictures tell nothing of how slow the machine is.
    count: () => ({ came: 0, drawn: 0 }),
    stop: () => {
      isOver = true
      callOff()
    },
  }
}

/** Adds to an address what keeps a browser from showing the snapshot that it has: the address is always the same. */
export function freshOf(url: string, time: number): string {
  const fresh = new URL(url)
  return `${url}${fresh.search === '' ? '?' : '&'}mixdesk=${Math.round(time)}`
}

/** Loads a snapshot without CORS, since it is drawn and never read. */
export async function loadSnapshot(url: string): Promise<Still> {
  const image = new Image()
  image.src = url
  await image.decode()
  return imageStill(image)
}
