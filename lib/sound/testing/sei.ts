/** Writes SEI of H.264 and FLV around it, by the standard and not by our reader. */
const numberOf = (value: number): number[] => [...new Array<number>(Math.floor(value / 255)).fill(255), value % 255]

/** Puts a three after two zeros where the next byte is less than four. */
const escaped = (bytes: readonly number[]): number[] =>
  bytes.flatMap((byte, at) => (byte < 4 && zerosBefore(bytes, at) >= 2 ? [3, byte] : [byte]))

/** Counts the zeros before a byte since the last three that was put in, which is after each second one. */
function zerosBefore(bytes: readonly number[], at: number): number {
  let zeros = 0
  for (const byte of bytes.slice(0, at)) {
    if (zeros >= 2 && byte < 4) zeros = 0
    zeros = byte === 0 ? zeros + 1 : 0
  }
  return zeros
}

/** Writes a unit with these messages, its header included. */
export const seiUnit = (messages: readonly (readonly [type: number, payload: readonly number[]])[]): Uint8Array => {
  const body = messages.flatMap(([type, payload]) => [...numberOf(type), ...numberOf(payload.length), ...payload])
  return Uint8Array.from([6, ...escaped([...body, 0x80])])
}

/** Writes the payload of a message of sound levels. */
export const levelsPayload = (levels: Readonly<Record<number, number>>): number[] =>
  Object.entries(levels).flatMap(([id, level]) => {
    const value = Number(id)
    return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255, level]
  })

/** Writes a unit behind its length, as pictures in FLV hold it. */
export const withLength = (unit: Uint8Array): Uint8Array => {
  const { length } = unit
  return Uint8Array.from([length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255, ...unit])
}
