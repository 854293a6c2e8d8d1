import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Red and blue in turn, each for half a second. */
const FILM =
  'color=red:s=320x180:r=12[a];color=blue:s=320x180:r=12[b];[a][b]blend=all_expr=if(gt(mod(T\\,1)\\,0.5)\\,A\\,B)'

/** Is a tone of 1 kHz, of this amplitude at the second `t`, and its codec. */
const toneOf = (amplitude: string) => ({
  from: ['-re', '-f', 'lavfi', '-i', `aevalsrc=exprs='(${amplitude})*sin(2*PI*1000*t)':s=48000`],
  codec: ['-c:a', 'aac', '-b:a', '128k'],
})
const NO_TONE = { from: [], codec: [] }

/**
 * Serves a live HTTP-FLV stream under any name, made by ffmpeg for each who asks, whole pictures of one colour that
 * changes twice a second between red and blue; and a tone where its amplitude is given, of 1 at full scale.
 */
export async function openLiveStream(host = '127.0.0.1', size = '320x180', amplitude: string | null = null) {
  const running = new Set<ChildProcess>()
  const server = createServer((_, response) => {
    response.setHeader('access-control-allow-origin', '*')
    const encode = ['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-g', '6', '-pix_fmt', 'yuv420p']
    const input = ['-re', '-f', 'lavfi', '-i', FILM.replaceAll('320x180', size)]
    const { from, codec } = amplitude === null ? NO_TONE : toneOf(amplitude)
    const args = [...input, ...from, ...encode, ...codec, '-f', 'flv', 'pipe:1']
    const ffmpeg = spawn('ffmpeg', ['-loglevel', 'error', ...args])
    running.add(ffmpeg)
    ffmpeg.stdout.pipe(response)
    response.once('close', () => {
      running.delete(ffmpeg)
      ffmpeg.kill('SIGKILL')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const signal = (name: NodeJS.Signals) => {
    for (const ffmpeg of running) ffmpeg.kill(name)
  }
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    /** Counts who is served now. */
    open: () => running.size,
    /** Sends nothing any more, and ends nothing. */
    freeze: () => signal('SIGSTOP'),
    goOn: () => signal('SIGCONT'),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
