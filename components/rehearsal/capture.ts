import type { OwnFeed } from '@/components/seat/pictures/own-feeds'

/** A picture that this browser has, and how it is given back. */
export type Captured = Pick<OwnFeed, 'media' | 'width' | 'height' | 'release'>

export type Capture = 'camera' | 'screen' | 'file'

/** More than this, in pixels and pictures a second, no rehearsal needs. */
const CAMERA = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { max: 30 } }

const INSECURE = 'Browsers give cameras and screens only to pages over https, or on localhost.'

/** Says in a sentence why a browser gave no picture, by the name of its error. */
export function whyNotCaptured(error: unknown, of: Exclude<Capture, 'file'>): string {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
      return of === 'camera'
        ? 'The browser was not allowed to use the camera. Allow it beside the address of this page, then try again.'
        : 'No screen was chosen, or the browser is not allowed to give one.'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return of === 'camera' ? 'This machine has no camera.' : 'There is no screen to choose.'
    case 'NotReadableError':
      return of === 'camera' ? 'Another program has the camera, or it does not answer.' : 'The screen cannot be read.'
    default:
      return `The browser gave no ${of}${error instanceof Error ? `: ${error.message}` : ''}.`
  }
}

/**
 * Takes the camera with its microphone, or alone where there is none.
 *
 * @throws {Error} with the reason, in a sentence
 */
export async function captureCamera(): Promise<Captured> {
  const devices = devicesOf()
  const media = await devices
    .getUserMedia({ video: CAMERA, audio: true })
    .catch(() => devices.getUserMedia({ video: CAMERA }))
    .catch((error: unknown) => {
      throw new Error(whyNotCaptured(error, 'camera'))
    })
  return captured(media, () => {})
}

/**
 * Takes a screen, a window or a tab, as the person chooses in the browser's own list.
 *
 * @throws {Error} with the reason, in a sentence
 */
export async function captureScreen(): Promise<Captured> {
  const media = await devicesOf()
    .getDisplayMedia({ video: { frameRate: { max: 30 } }, audio: true })
    .catch((error: unknown) => {
      throw new Error(whyNotCaptured(error, 'screen'))
    })
  return captured(media, () => {})
}

/**
 * Plays a video file from its begin again and again, unheard here.
 *
 * @throws {Error} with the reason, in a sentence
 */
export async function captureFile(file: File): Promise<Captured> {
  const video = document.createElement('video')
  if (!('captureStream' in video) || typeof video.captureStream !== 'function')
    throw new Error('This browser cannot publish a file: Chrome and Edge can.')
  const url = URL.createObjectURL(file)
  const release = () => {
    video.removeAttribute('src')
    video.load()
    URL.revokeObjectURL(url)
  }
  video.loop = true
  video.muted = true
  video.playsInline = true
  video.src = url
  try {
    await video.play()
  } catch {
    release()
    throw new Error(`${file.name} is no video that this browser plays: MP4 with H.264 and WebM are.`)
  }
  const media: unknown = video.captureStream()
  if (!(media instanceof MediaStream) || video.videoWidth === 0) {
    release()
    throw new Error(`${file.name} holds no picture.`)
  }
  return { media, width: video.videoWidth, height: video.videoHeight, release: () => end(media, release) }
}

function devicesOf(): MediaDevices {
  // It is not there on a page that came over http.
  if (!window.isSecureContext || !('mediaDevices' in navigator)) throw new Error(INSECURE)
  return navigator.mediaDevices
}

function captured(media: MediaStream, release: () => void): Captured {
  const { width = 1280, height = 720 } = media.getVideoTracks()[0]?.getSettings() ?? {}
  return { media, width, height, release: () => end(media, release) }
}

function end(media: MediaStream, release: () => void): void {
  for (const track of media.getTracks()) track.stop()
  release()
}
