/** How loud one input of the mix is, by its SoundLevelId (contract 2.2): 0 for silence, 100 at most. */
export type SoundLevel = Readonly<{ id: number; level: number }>

/** Holds the mix's sound levels: the type of its SEI messages, as the vendor's web client reads them. */
export const SOUND_LEVELS = 244
/** A uint32 and a byte. */
const ENTRY = 5
const MOST = 100

/**
 * Reads the payload of a message of sound levels: five bytes for each input. That the id is big-endian, and that a
 * level is at most 100, is assumed: no reference says so. The vendor's client reads its other numbers of SEI in that
 * order, and tells levels up to 100. An id of 0 is none, and a part of an entry at the end is left out.
 */
export function readSoundLevels(payload: Uint8Array): SoundLevel[] {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength)
  return Array.from({ length: Math.floor(payload.byteLength / ENTRY) }, (_, index) => ({
    id: view.getUint32(index * ENTRY),
    level: Math.min(MOST, view.getUint8(index * ENTRY + 4)),
  })).filter(({ id }) => id !== 0)
}
