import { fetched } from '@/components/ui/fetching/fetched'
import { sayFlvError, sayHlsError } from './playback-errors'

const hlsPlayer = fetched(() => import('hls.js'))
const flvPlayer = fetched(() => import('mpegts.js'))

export type Playable = Readonly<{ kind: 'hls' | 'flv'; url: string }>

/** Ends the playback and closes its connection. */
export type StopPlaying = () => void

/** Plays the address in `video`, with a player that is fetched for it. `onError` is called once, with a sentence. */
export function playStream(
  video: HTMLVideoElement,
  stream: Playable,
  onError: (says: string) => void,
): Promise<StopPlaying> {
  return stream.kind === 'hls' ? playHls(video, stream.url, onError) : playFlv(video, stream.url, onError)
}

async function playHls(video: HTMLVideoElement, url: string, onError: (says: string) => void): Promise<StopPlaying> {
  const { default: Hls } = await hlsPlayer.load()
  if (!Hls.isSupported()) return playNatively(video, url, onError)
  // It runs without a worker, which would be a blob: the page's Content-Security-Policy need not allow one for a test
  // picture.
  const hls = new Hls({ enableWorker: false })
  hls.once(Hls.Events.MEDIA_ATTACHED, () => hls.loadSource(url))
  hls.on(Hls.Events.ERROR, (_, error) => {
    if (!error.fatal) return
    onError(sayHlsError({ type: error.type, details: error.details, response: error.response }))
    hls.destroy()
  })
  hls.attachMedia(video)
  play(video)
  return () => hls.destroy()
}

/** Phones play HLS in the browser itself, and have no other way. */
async function playNatively(
  video: HTMLVideoElement,
  url: string,
  onError: (says: string) => void,
): Promise<StopPlaying> {
  if (video.canPlayType('application/vnd.apple.mpegurl') === '') {
    onError('This browser cannot play HLS: copy the address into another player.')
    return () => {}
  }
  video.onerror = () => onError(sayHlsError({ type: 'networkError', details: 'manifestLoadError' }))
  video.src = url
  play(video)
  return () => {
    video.onerror = null
    video.removeAttribute('src')
    video.load()
  }
}

async function playFlv(video: HTMLVideoElement, url: string, onError: (says: string) => void): Promise<StopPlaying> {
  const { default: mpegts } = await flvPlayer.load()
  if (!mpegts.isSupported()) {
    onError('This browser cannot play HTTP-FLV: copy the address into another player.')
    return () => {}
  }
  mpegts.LoggingControl.enableAll = false
  const player = mpegts.createPlayer({ type: 'flv', isLive: true, url })
  let isOver = false
  const stop = () => {
    if (isOver) return
    isOver = true
    player.destroy()
  }
  player.on(mpegts.Events.ERROR, (type: string, detail: string, info: { code?: number } | undefined) => {
    if (isOver) return
    onError(sayFlvError(type, detail, info?.code))
    stop()
  })
  player.attachMediaElement(video)
  player.load()
  play(video)
  return stop
}

/** A browser that wants a touch first leaves it paused: its own controls start it. */
function play(video: HTMLVideoElement): void {
  video.play().catch(() => {})
}
