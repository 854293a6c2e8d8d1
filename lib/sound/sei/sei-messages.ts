/** One SEI message of H.264: its type, and what is in it (ITU-T H.264, 7.3.2.3.1). */
export type SeiMessage = Readonly<{ type: number; payload: Uint8Array }>

/** Reads the messages of an SEI unit of H.264, its header included. What is cut off or broken ends the list. */
export function readSei(unit: Uint8Array): SeiMessage[] {
  const bytes = withoutEscapes(unit.subarray(1))
  const messages: SeiMessage[] = []
  let at = 0
  /** A number is a run of bytes of 255, and a last one that is less. */
  const number = (): number | null => {
    let sum = 0
    for (;;) {
      const byte = bytes[at++]
      if (byte === undefined) return null
      sum += byte
      if (byte < 0xff) return sum
    }
  }
  // The last byte closes the unit.
  while (at < bytes.length - 1) {
    const type = number()
    const size = number()
    if (type === null || size === null || at + size > bytes.length) break
    messages.push({ type, payload: bytes.subarray(at, at + size) })
    at += size
  }
  return messages
}

/** After two bytes of zero a three is put in, so that nothing looks like the start of a unit: it is taken out here. */
function withoutEscapes(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length)
  let length = 0
  let zeros = 0
  for (const byte of bytes) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0
      continue
    }
    zeros = byte === 0 ? zeros + 1 : 0
    plain[length++] = byte
  }
  return plain.subarray(0, length)
}
