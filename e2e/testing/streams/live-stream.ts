import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Red and blue in turn, each for half a second. */
const FILM =
  'color=red:s=320x180:r=12[a];color=blue:s=320x180:r=12[b];[a][b]blend=all_expr=if(gt(mod(T\\,1)\\,0.5)\\,A\\,B)'

/** Under this name a stream has its tone alone. */
const SOUND_ALONE = 'music'

/** Is a tone of 1 kHz, of this amplitude at the second `t`, and its codec. */
const toneOf = (amplitude: string) => ({
  from: ['-re', '-f', 'lavfi', '-i', `aevalsrc=exprs='(${amplitude})*sin(2*PI*1000*t)':s=48000`],
  codec: ['-c:a', 'aac', '-b:a', '128k'],
})
const NO_TONE = { from: [], codec: [] }

/**
 * Serves a live HTTP-FLV stream under any name, made by ffmpeg for each who asks, whole pictures of one colour that
 * changes twice a second between red and blue; and a tone where its amplitude is given, of 1 at full scale, which under
 * the name of music is alone.
 */
export async function openLiveStream(host = '127.0.0.1', size = '320x180', amplitude: string | null = null) {
  const running = new Set<ChildProcess>()
  let isFrozen = false
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    const encode = ['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-g', '6', '-pix_fmt', 'yuv420p']
    const input = ['-re', '-f', 'lavfi', '-i', FILM.replaceAll('320x180', size)]
    const { from, codec } = amplitude === null ? NO_TONE : toneOf(amplitude)
    const isAlone = request.url?.includes(SOUND_ALONE)
    const args = isAlone ? [...from, ...codec] : [...input, ...from, ...encode, ...codec]
    const ffmpeg = spawn('ffmpeg', ['-loglevel', 'error', ...args, '-f', 'flv', 'pipe:1'])
    running.add(ffmpeg)
    if (isFrozen) ffmpeg.kill('SIGSTOP')
    ffmpeg.stdout.pipe(response)
    response.once('close', () => {
      running.delete(ffmpeg)
      ffmpeg.kill('SIGKILL')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const setFrozen = (is: boolean) => {
    isFrozen = is
    for (const ffmpeg of running) ffmpeg.kill(is ? 'SIGSTOP' : 'SIGCONT')
  }
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    /** Counts who is served now. */
    open: () => running.size,
    /** Sends nothing any more, also to whoever asks now, and ends nothing. */
    freeze: () => setFrozen(true),
    goOn: () => setFrozen(false),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
