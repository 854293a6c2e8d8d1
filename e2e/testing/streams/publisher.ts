import type { ServerResponse } from 'node:http'
import { type Films, STREAM_S } from './encode'
import { FLV_HEADER, FLV_VIDEO, readTags, type Tag, writeTag } from './flv-tags'

const EVERY_MS = 40
/** How many segments a playlist names. */
const WINDOW = 5

/** What is published from a time on, in ms of the publisher's clock. */
type Feed = Readonly<{ name: 'small' | 'wide' | 'white' | 'h265'; from: number }>

/**
 * Publishes a film in real time, as an encoder does that was started some seconds ago: to each FLV connection as it
 * goes, and as a playlist that grows.
 */
export function createPublisher(films: Films) {
  const { small, wide, white, h265 } = films
  const tags = {
    small: readTags(small.flv),
    wide: readTags(wide.flv),
    white: readTags(white.flv),
    h265: readTags(h265.flv),
  }
  let startedAt = Date.now() - 8_000
  let feed: Feed = { name: 'small', from: 0 }
  let before = feed
  let stalledAt: number | null = null
  let hasEnded = false
  /** Counts the starts: an encoder's segments have names of their own each time. */
  let run = 0
  let isBlind = false
  let lostFrom = 0
  let lostUntil = 0
  const elapsed = () => Math.min((stalledAt ?? Date.now()) - startedAt, STREAM_S * 1_000)

  /** Sends this connection what is due, from the last key frame on. */
  function sendFlv(response: ServerResponse): void {
    let at: Feed | null = null
    let next = 0
    response.write(FLV_HEADER)
    const send = () => {
      const current = elapsed() >= feed.from ? feed : before
      const { name, from } = current
      const list = tags[name]
      const now = elapsed() - from
      if (at !== current) {
        at = current
        next = lastKey(list, now)
        for (const tag of list.filter(({ isSetup }) => isSetup)) response.write(writeTag(tag, from + now))
      }
      for (let tag = list[next]; tag && tag.ms <= now; tag = list[++next]) {
        const isLost = tag.isSetup || from + tag.ms < lostUntil || (isBlind && tag.type === FLV_VIDEO)
        if (!isLost) response.write(writeTag(tag, from + tag.ms))
      }
    }
    send()
    const timer = setInterval(send, EVERY_MS)
    response.once('close', () => clearInterval(timer))
  }

  function playlist(): string {
    const newest = Math.floor(elapsed() / 1_000)
    const first = Math.max(0, newest - WINDOW)
    const rows = Array.from({ length: newest - first }, (_, index) => `#EXTINF:1.0,\n${nameOf(first + index)}`)
    const head = ['#EXTM3U', '#EXT-X-VERSION:3', '#EXT-X-TARGETDURATION:1', `#EXT-X-MEDIA-SEQUENCE:${first}`]
    return [...head, ...rows, ...(hasEnded ? ['#EXT-X-ENDLIST'] : []), ''].join('\n')
  }
  const nameOf = (index: number) => {
    const isNew = index * 1_000 >= feed.from
    const shift = isNew ? Math.ceil(feed.from / 1_000) : 0
    const mark = isNew && index === shift && index > 0 ? '#EXT-X-DISCONTINUITY\n' : ''
    return `${mark}${isNew ? feed.name : 'small'}-${index - shift}-${run}.ts`
  }

  return {
    sendFlv,
    playlist,
    segment: (path: string): Buffer | null => {
      const [, name, index] = /(small|wide|white|h265)-(\d+)-\d+\.ts$/.exec(path) ?? []
      if ((Number(index) + 1) * 1_000 > lostFrom && Number(index) * 1_000 < lostUntil) return null
      const isFilm = name === 'small' || name === 'wide' || name === 'white' || name === 'h265'
      return isFilm ? films[name].segment(Number(index)) : null
    },
    /** Starts anew, with another picture where one is named. */
    restart: (name: Feed['name'] = 'small') => {
      startedAt = Date.now() - 8_000
      feed = { name, from: 0 }
      before = feed
      run += 1
      stalledAt = null
      hasEnded = false
      isBlind = false
      lostUntil = 0
    },
    /** Sends nothing more, and closes nothing. */
    stall: () => {
      stalledAt = Date.now()
    },
    /** Goes on where it would be now. */
    resume: () => {
      stalledAt = null
    },
    /** Leaves out what the next two seconds would bring, and goes on: its segments are named, and not there. */
    lose: () => {
      lostFrom = elapsed()
      lostUntil = lostFrom + 2_000
    },
    /** Sends the sound alone. */
    blind: () => {
      isBlind = true
    },
    /** Goes on with another picture within the same connections: with `wide` its size is another too. */
    cutTo: (name: 'wide' | 'white') => {
      feed = { name, from: Math.ceil(elapsed() / 1_000) * 1_000 }
    },
    end: () => {
      stalledAt = Date.now()
      hasEnded = true
    },
  }
}

/** Finds the last key frame before now; a film that is shorter starts at its first. */
const lastKey = (tags: readonly Tag[], now: number): number =>
  Math.max(
    0,
    tags.findLastIndex(({ isKey, ms }) => isKey && ms <= now),
  )
