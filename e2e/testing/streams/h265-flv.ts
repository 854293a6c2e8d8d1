import { FLV_HEADER, FLV_VIDEO, writeTag } from './flv-tags'

/**
 * Makes a short FLV of the H.265 pictures of an MP4, in the way that encoders do which say the codec by its four
 * letters (enhanced RTMP). ffmpeg 5.1 writes none.
 */
export function h265Flv(mp4: Buffer): Buffer {
  const setup = box(mp4, 'hvcC')
  const sizes = box(mp4, 'stsz')
  const first = sizes.readUInt32BE(12)
  const start = mp4.indexOf('mdat', 0, 'latin1') + 4
  const video = (kind: number, data: Buffer) => Buffer.concat([Buffer.from([0x90 | kind]), Buffer.from('hvc1'), data])
  const picture = Buffer.concat([Buffer.alloc(3), mp4.subarray(start, start + first)])
  return Buffer.concat([
    FLV_HEADER,
    writeTag({ type: FLV_VIDEO, data: video(0, setup) }, 0),
    ...Array.from({ length: 40 }, (_, index) => writeTag({ type: FLV_VIDEO, data: video(1, picture) }, index * 80)),
  ])
}

/** Returns what is in the first box of this name. */
function box(mp4: Buffer, name: string): Buffer {
  const at = mp4.indexOf(name, 0, 'latin1')
  return mp4.subarray(at + 4, at - 4 + mp4.readUInt32BE(at - 4))
}
