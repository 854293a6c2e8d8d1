import { type Block, louder, measure, NO_SOUND } from '@/lib/sound/dbfs'
import { capture, type Media } from './capture'

/** So many samples are kept for whoever reads them: 85 ms at 48 kHz. */
const KEPT = 4_096

/** Reads the sound of one media, and lets it be heard. */
export type Tap = Readonly<{
  /** Measures the last `ms`; null where there is no sound in it, or none that can be read. */
  read: (ms: number) => Block | null
  /** Its sound, before any fader. It is connected to nothing. */
  output: AudioNode
  end: () => void
}>

/**
 * Tells whether what is captured is a copy. Of a stream that an element shows (`srcObject`) Chromium gives tracks that
 * look like copies, and who stops one stops the camera or what the room sends (`findings`).
 */
const isCopied = (media: Media): boolean => !(media instanceof MediaStream) && !(media.srcObject instanceof MediaStream)

/**
 * Taps what the media plays. Each new connection of a player brings new tracks, of which the newest counts; the copied
 * pictures are stopped at once, since nobody looks at them.
 */
export function openTap(context: AudioContext, media: Media): Tap {
  const stream = media instanceof MediaStream ? media : capture(media)
  const copies = new Set<MediaStreamTrack>()
  const output = context.createGain()
  const splitter = context.createChannelSplitter(2)
  const channels = [0, 1].map((channel) => {
    const analyser = context.createAnalyser()
    analyser.fftSize = KEPT
    splitter.connect(analyser, channel)
    return analyser
  })
  output.connect(splitter)
  const samples = new Float32Array(KEPT)
  let playing: MediaStreamTrack | null = null
  let source: MediaStreamAudioSourceNode | null = null

  const attach = (track: MediaStreamTrack | undefined) => {
    if (!track || track === playing) return
    source?.disconnect()
    playing = track
    source = context.createMediaStreamSource(new MediaStream([track]))
    source.connect(output)
  }
  const take = (track: MediaStreamTrack) => {
    if (!isCopied(media)) return
    copies.add(track)
    if (track.kind === 'video') track.stop()
  }
  const onTrack = ({ track }: MediaStreamTrackEvent) => {
    take(track)
    if (track.kind === 'audio') attach(track)
  }
  for (const track of stream?.getTracks() ?? []) take(track)
  attach(stream?.getAudioTracks().at(-1))
  stream?.addEventListener('addtrack', onTrack)

  return {
    read: (ms) => {
      if (playing?.readyState !== 'live') return null
      return channels.reduce((block, analyser) => {
        analyser.getFloatTimeDomainData(samples)
        return louder(block, measure(samples, (ms / 1_000) * context.sampleRate))
      }, NO_SOUND)
    },
    output,
    end: () => {
      stream?.removeEventListener('addtrack', onTrack)
      source?.disconnect()
      output.disconnect()
      for (const track of copies) track.stop()
    },
  }
}
