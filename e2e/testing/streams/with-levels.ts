import { levelsPayload, seiUnit, withLength } from '@/lib/sound/testing/sei'
import { FLV_HEADER, FLV_VIDEO, readTags, writeTag } from './flv-tags'

/** Puts sound levels, by their ids, before each picture of a film, as a mixer does that tells sound waves. */
export function withLevels(flv: Buffer, levels: Readonly<Record<number, number>>): Buffer {
  const sei = withLength(seiUnit([[244, levelsPayload(levels)]]))
  const tags = readTags(flv).map(({ type, data, ms, isSetup }) => {
    const isPicture = type === FLV_VIDEO && !isSetup && data[1] === 1
    return writeTag({ type, data: isPicture ? Buffer.concat([data.subarray(0, 5), sei, data.subarray(5)]) : data }, ms)
  })
  return Buffer.concat([FLV_HEADER, ...tags])
}
