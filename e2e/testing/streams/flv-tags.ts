const VIDEO = 9
const SCRIPT = 18
const HEADER = Buffer.from([0x46, 0x4c, 0x56, 1, 5, 0, 0, 0, 9, 0, 0, 0, 0])

/** One message of an FLV stream, at its time in ms. What sets a decoder up is sent before all else. */
export type Tag = Readonly<{ type: number; data: Buffer; ms: number; isSetup: boolean; isKey: boolean }>

export function readTags(flv: Buffer): Tag[] {
  const tags: Tag[] = []
  for (let at = HEADER.length; at + 11 < flv.length; ) {
    const type = flv.readUInt8(at)
    const size = flv.readUIntBE(at + 1, 3)
    const ms = flv.readUIntBE(at + 4, 3) | (flv.readUInt8(at + 7) << 24)
    const data = flv.subarray(at + 11, at + 11 + size)
    const isSetup = type === SCRIPT || data[1] === 0
    tags.push({ type, data, ms, isSetup, isKey: type === VIDEO && !isSetup && (data[0] ?? 0) >> 4 === 1 })
    at += 11 + size + 4
  }
  return tags
}

export function writeTag({ type, data }: Pick<Tag, 'type' | 'data'>, ms: number): Buffer {
  const bytes = Buffer.alloc(11 + data.length + 4)
  bytes.writeUInt8(type, 0)
  bytes.writeUIntBE(data.length, 1, 3)
  bytes.writeUIntBE(ms & 0xffffff, 4, 3)
  bytes.writeUInt8((ms >> 24) & 0xff, 7)
  data.copy(bytes, 11)
  bytes.writeUInt32BE(11 + data.length, 11 + data.length)
  return bytes
}

export { HEADER as FLV_HEADER, VIDEO as FLV_VIDEO }
