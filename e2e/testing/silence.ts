import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const SECONDS = 20
const FRAME_MS = (1024 / 44_100) * 1000
const FRAMES = Math.floor((SECONDS * 1000) / FRAME_MS)
/** Holds one silent frame of stereo AAC-LC at 44.1 kHz. */
const FRAME = Buffer.from([0x21, 0x00, 0x49, 0x90, 0x02, 0x19, 0x00, 0x23, 0x80])

/** Makes an AAC file: each frame follows its ADTS header. */
function adts(): Buffer {
  const length = 7 + FRAME.length
  const header = [0xff, 0xf1, 0x50, 0x80 | (length >> 11), (length >> 3) & 0xff, ((length & 7) << 5) | 0x1f, 0xfc]
  return Buffer.concat(Array.from({ length: FRAMES }, () => Buffer.concat([Buffer.from(header), FRAME])))
}

/** Makes an FLV stream: a header, the codec's configuration, and a tag for each frame. */
function flv(): Buffer {
  const tag = (data: Buffer, ms: number) => {
    const bytes = Buffer.alloc(11 + data.length + 4)
    bytes.writeUInt8(8, 0)
    bytes.writeUIntBE(data.length, 1, 3)
    bytes.writeUIntBE(ms & 0xffffff, 4, 3)
    data.copy(bytes, 11)
    bytes.writeUInt32BE(11 + data.length, 11 + data.length)
    return bytes
  }
  const frames = Array.from({ length: FRAMES }, (_, index) =>
    tag(Buffer.concat([Buffer.from([0xaf, 1]), FRAME]), Math.round(index * FRAME_MS)),
  )
  const header = Buffer.from([0x46, 0x4c, 0x56, 1, 4, 0, 0, 0, 9, 0, 0, 0, 0])
  return Buffer.concat([header, tag(Buffer.from([0xaf, 0, 0x12, 0x10]), 0), ...frames])
}

const PLAYLIST = `#EXTM3U
#EXT-X-VERSION:3
#EXT-X-TARGETDURATION:${SECONDS}
#EXT-X-MEDIA-SEQUENCE:0
#EXTINF:${SECONDS}.0,
silence.aac
#EXT-X-ENDLIST
`

/** Starts a CDN that serves silence as HLS and HTTP-FLV under any name, and lets pages of any origin read it. */
export async function openSilence() {
  const asked: string[] = []
  let isMissing = false
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    response.setHeader('access-control-allow-origin', '*')
    if (isMissing) response.writeHead(404).end()
    else if (path.endsWith('.m3u8')) response.end(PLAYLIST)
    else if (path.endsWith('.aac')) response.end(adts())
    else response.end(flv())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    /** Answers 404 from now on. */
    lose: () => {
      isMissing = true
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
