import { serverNow } from '@/components/seat/server-time'
import { pageAudio, wantAudio } from '@/components/sound/page-audio'
import { TONE_S, toneSamples } from './tone-samples'

/**
 * Plays the tone of the card of this number into a stream, for whoever measures it or listens to it: nothing is heard
 * of it by itself. `use` is called once the page may have sound, for which browsers want a touch of it first. The tone
 * keeps to the server's time, as the picture does, until the returned function is called.
 */
export function playTone(number: number, use: (media: MediaStream) => void): () => void {
  let end: (() => void) | null = null
  const start = () => {
    const { at, context } = pageAudio.getState()
    if (end || at !== 'running' || !context) return
    const buffer = context.createBuffer(1, context.sampleRate * TONE_S, context.sampleRate)
    buffer.copyToChannel(toneSamples(context.sampleRate, number), 0)
    const tone = new AudioBufferSourceNode(context, { buffer, loop: true })
    const output = context.createMediaStreamDestination()
    tone.connect(output)
    tone.start(0, (serverNow() / 1000) % TONE_S)
    end = () => {
      tone.stop()
      tone.disconnect()
      for (const track of output.stream.getTracks()) track.stop()
    }
    use(output.stream)
  }
  const forget = pageAudio.subscribe(start)
  wantAudio()
  start()
  return () => {
    forget()
    end?.()
  }
}
