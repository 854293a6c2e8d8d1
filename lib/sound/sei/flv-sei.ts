import { readSei, type SeiMessage } from './sei-messages'

const VIDEO = 9
const AVC = 7
const SEI_UNIT = 6
const FILE_HEADER = 9
const SIZE_BEFORE = 4
const TAG_HEADER = 11
/** A tag that claims more is none: the stream is read no further. */
const MOST_BYTES = 8_000_000

/**
 * Returns what reads the SEI messages of H.264 from a stream of FLV, piece by piece as it arrives. hls.js and mpegts.js
 * pass on those of type 5 alone. What is no FLV brings no messages, and is never an error: the player tells of it.
 */
export function createFlvSei(): (piece: Uint8Array) => SeiMessage[] {
  let rest = new Uint8Array(0)
  let hasBegun = false
  let isLost = false
  let lengthSize = 4

  const readTag = (type: number, data: Uint8Array): SeiMessage[] => {
    if (type !== VIDEO || ((data[0] ?? 0) & 0x0f) !== AVC) return []
    if (data[1] === 0) lengthSize = ((data[9] ?? 3) & 3) + 1
    return data[1] === 1 ? unitsOf(data.subarray(5), lengthSize).flatMap(readSei) : []
  }

  return (piece) => {
    if (isLost) return []
    const bytes = joined(rest, piece)
    const messages: SeiMessage[] = []
    let at = 0
    if (!hasBegun) {
      if (bytes.length < FILE_HEADER + SIZE_BEFORE) {
        rest = bytes
        return []
      }
      isLost = !(bytes[0] === 0x46 && bytes[1] === 0x4c && bytes[2] === 0x56)
      hasBegun = true
      at = FILE_HEADER + SIZE_BEFORE
    }
    while (!isLost && at + TAG_HEADER <= bytes.length) {
      const size = ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
      if (size > MOST_BYTES) isLost = true
      const end = at + TAG_HEADER + size
      if (end + SIZE_BEFORE > bytes.length) break
      messages.push(...readTag(bytes[at] ?? 0, bytes.subarray(at + TAG_HEADER, end)))
      at = end + SIZE_BEFORE
    }
    rest = isLost ? new Uint8Array(0) : bytes.slice(at)
    return messages
  }
}

function joined(first: Uint8Array<ArrayBuffer>, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** Returns the SEI units among the units of a picture, each of which follows its length. */
function unitsOf(data: Uint8Array, lengthSize: number): Uint8Array[] {
  const units: Uint8Array[] = []
  for (let at = 0; at + lengthSize <= data.length; ) {
    let length = 0
    for (let index = 0; index < lengthSize; index++) length = length * 256 + (data[at + index] ?? 0)
    at += lengthSize
    if (length === 0 || at + length > data.length) break
    if (((data[at] ?? 0) & 0x1f) === SEI_UNIT) units.push(data.subarray(at, at + length))
    at += length
  }
  return units
}
