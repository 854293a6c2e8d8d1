import { describe, expect, it } from 'vitest'
import { compareFrames, type Mismatch, sayMismatch } from './frame-check'

const HD = { width: 1280, height: 720 }
const FULL = { width: 1920, height: 1080 }
const SAYS = 'The mix is 1280 × 720; 1920 × 1080 was accepted.'

/** Compares each half second from `from` to `until` s, as the desk does. */
const compare = (before: Mismatch, from: number, until: number, seen = HD, accepted = FULL): Mismatch => {
  let now = before
  for (let s = from; s < until; s += 0.5) now = compareFrames(now, seen, accepted, s * 1_000)
  return now
}

describe('a mix of another size', () => {
  it.each([
    { kind: 'flv', s: 11, says: null, why: 'an older picture may still come' },
    { kind: 'flv', s: 13, says: SAYS, why: 'its delay does not explain it any more' },
    { kind: 'hls', s: 29, says: null, why: 'HLS is later' },
    { kind: 'hls', s: 31, says: SAYS, why: 'not even that of HLS' },
  ] as const)('$kind after $s s: $why', ({ kind, s, says }) => {
    expect(sayMismatch(compare(null, 0, s), kind, s * 1_000)).toBe(says)
  })

  it('keeps its time through takes that change nothing of the size', () => {
    const early = compare(null, 0, 8)
    expect(compare(early, 8, 20)).toEqual(early)
  })

  it('starts anew with another size, and ends where they agree', () => {
    const early = compare(null, 0, 8)
    expect(compare(early, 8, 9, { width: 640, height: 360 })?.since).toBe(8_000)
    expect(compareFrames(early, FULL, FULL, 9_000)).toBeNull()
  })

  it('says nothing while no picture was seen, or where nobody knows what was accepted', () => {
    expect(compareFrames(null, null, FULL, 0)).toBeNull()
    expect(compareFrames(null, HD, null, 0)).toBeNull()
  })
})
