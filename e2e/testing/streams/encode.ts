import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { h265Flv } from './h265-flv'

/** How long a stream is, in s, and how long each segment of HLS: no test lasts longer. */
export const STREAM_S = 90
const SEGMENT_S = 1

/** Pictures with a clock and a tone, as FLV and as segments of HLS. */
type Film = Readonly<{ flv: Buffer; segment: (index: number) => Buffer }>
export type Films = Readonly<{ small: Film; wide: Film; white: Film; h265: Film; remove: () => void }>

/** The tests that need streams are skipped where there is no ffmpeg. */
export const hasFfmpeg = (): boolean => spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0

/** Makes the streams of a run in about two seconds. */
export function encodeFilms(): Films {
  const folder = mkdtempSync(join(tmpdir(), 'mixdesk-films-'))
  const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-profile:v', 'baseline']
  const h265 = ['-c:v', 'libx265', '-preset', 'ultrafast', '-tag:v', 'hvc1', '-x265-params', 'log-level=error']
  const encode = (name: string, picture: string, seconds: number, codec: readonly string[], file: string) => {
    const source = ['-f', 'lavfi', '-i', `${picture}:r=12`, '-f', 'lavfi', '-i', 'sine=frequency=440']
    const pace = ['-g', '12', '-keyint_min', '12', '-sc_threshold', '0', '-b:v', '200k', '-c:a', 'aac', '-ac', '1']
    ffmpeg(folder, [...source, '-t', `${seconds}`, ...codec, ...pace, file])
    const cut = ['-f', 'hls', '-hls_time', `${SEGMENT_S}`, '-hls_list_size', '0', '-hls_segment_filename']
    ffmpeg(folder, ['-i', file, '-c', 'copy', ...cut, `${name}%d.ts`, `${name}.m3u8`])
  }
  encode('small', 'testsrc2=s=320x180', STREAM_S, h264, 'small.flv')
  encode('wide', 'testsrc2=s=640x360', STREAM_S, h264, 'wide.flv')
  encode('white', 'color=white:s=320x180', STREAM_S, h264, 'white.flv')
  encode('h265', 'testsrc2=s=320x180', 10, h265, 'h265.mp4')
  const read = (file: string) => readFileSync(join(folder, file))
  const film = (name: string, flv: Buffer): Film => ({ flv, segment: (index) => read(`${name}${index}.ts`) })
  return {
    small: film('small', read('small.flv')),
    wide: film('wide', read('wide.flv')),
    white: film('white', read('white.flv')),
    h265: film('h265', h265Flv(read('h265.mp4'))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function ffmpeg(cwd: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', ...args], { cwd })
  if (status !== 0) throw new Error(`ffmpeg ${args.join(' ')} failed: ${stderr}`)
}
