import type { Block } from '@/lib/sound/dbfs'
import { AT_REST, follow, type Meter } from '@/lib/sound/meter'
import type { Media } from './capture'
import { pageAudio, wantAudio } from './page-audio'
import { openTap, type Tap } from './tap'

/** A meter moves 25 times a second. */
const EVERY_MS = 40

/**
 * What was measured in the last `ms`: `block` is null where there is no sound in it, and the meter is at rest then.
 * Before the page may have sound nobody knows (`isKnown`).
 */
type Measured = Readonly<{ block: Block | null; meter: Meter; ms: number; isKnown: boolean }>
export type OnMeasured = (measured: Measured) => void

type Entry = { tap: Tap | null; meter: Meter; readonly listeners: Set<OnMeasured>; readonly heard: Set<AudioNode> }

const entries = new Map<Media, Entry>()
let timer: ReturnType<typeof setInterval> | null = null
let readAt = 0

const entryOf = (media: Media): Entry => {
  const known = entries.get(media)
  if (known) return known
  const made: Entry = { tap: null, meter: AT_REST, listeners: new Set(), heard: new Set() }
  entries.set(media, made)
  wantAudio()
  if (timer === null) {
    readAt = performance.now()
    timer = setInterval(read, EVERY_MS)
  }
  return made
}

const leave = (media: Media, entry: Entry) => {
  if (entry.listeners.size > 0 || entry.heard.size > 0) return
  entry.tap?.end()
  entries.delete(media)
  if (entries.size > 0 || timer === null) return
  clearInterval(timer)
  timer = null
}

/** Opens the tap of what is wanted as soon as the page may have sound. */
const open = (media: Media, entry: Entry): Tap | null => {
  const { at, context } = pageAudio.getState()
  if (at !== 'running' || !context) return null
  if (!entry.tap) {
    entry.tap = openTap(context, media)
    for (const node of entry.heard) entry.tap.output.connect(node)
  }
  return entry.tap
}

function read() {
  const now = performance.now()
  const ms = now - readAt
  readAt = now
  for (const [media, entry] of entries) {
    const tap = open(media, entry)
    const block = tap?.read(ms) ?? null
    entry.meter = block ? follow(entry.meter, block, ms) : AT_REST
    for (const listener of entry.listeners) listener({ block, meter: entry.meter, ms, isKnown: tap !== null })
  }
}

/** Measures what the media plays until the returned function is called. One tap serves all who measure it. */
export function measureMedia(media: Media, listener: OnMeasured): () => void {
  const entry = entryOf(media)
  entry.listeners.add(listener)
  return () => {
    entry.listeners.delete(listener)
    leave(media, entry)
  }
}

/** Lets the media be heard through the node until the returned function is called. */
export function hearMedia(media: Media, node: AudioNode): () => void {
  const entry = entryOf(media)
  entry.heard.add(node)
  open(media, entry)
  entry.tap?.output.connect(node)
  return () => {
    entry.heard.delete(node)
    entry.tap?.output.disconnect(node)
    leave(media, entry)
  }
}
