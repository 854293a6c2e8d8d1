import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FLV_HEADER, readTags, type Tag, writeTag } from '../../e2e/testing/streams/flv-tags'

/** The film is so long, in s, and begins anew at its end: its first picture is a key frame. */
const FILM_S = 20
const EVERY_MS = 40

/**
 * Makes real H.264 of 640 × 360 at 25 pictures a second, with a clock in it, and serves it under any name, live, on
 * every address of this machine.
 */
export async function serveEndless() {
  const tags = readTags(film())
  const startedAt = Date.now()
  let open = 0
  const server = createServer((_, response) => {
    open += 1
    response.setHeader('access-control-allow-origin', '*')
    response.write(FLV_HEADER)
    for (const tag of tags.filter(({ isSetup }) => isSetup)) response.write(writeTag(tag, 0))
    const pictures = tags.filter(({ isSetup }) => !isSetup)
    const first =
      pictures.find(({ isKey, ms }) => isKey && ms >= (Date.now() - startedAt) % (FILM_S * 1_000)) ?? pictures[0]
    let at = first ? pictures.indexOf(first) : 0
    let round = Math.floor((Date.now() - startedAt) / (FILM_S * 1_000))
    const send = () => {
      for (let tag: Tag | undefined = pictures[at]; tag; tag = pictures[at]) {
        const ms = round * FILM_S * 1_000 + tag.ms
        if (ms > Date.now() - startedAt) return
        response.write(writeTag(tag, ms))
        at += 1
        if (at < pictures.length) continue
        at = 0
        round += 1
      }
    }
    const timer = setInterval(send, EVERY_MS)
    response.once('close', () => {
      clearInterval(timer)
      open -= 1
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    open: () => open,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

/** @throws {Error} where ffmpeg is not installed, or fails. */
function film(): Buffer {
  const source = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=25', '-t', `${FILM_S}`]
  const encode = ['-c:v', 'libx264', '-preset', 'veryfast', '-tune', 'zerolatency', '-g', '50', '-b:v', '800k']
  const args = [
    '-hide_banner',
    '-loglevel',
    'error',
    ...source,
    ...encode,
    '-pix_fmt',
    'yuv420p',
    '-f',
    'flv',
    'pipe:1',
  ]
  const { status, stdout, stderr } = spawnSync('ffmpeg', args, { maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0) throw new Error(`ffmpeg makes the streams, and failed: ${stderr}`)
  return stdout
}
