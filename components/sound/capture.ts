/** What makes sound: an element that plays, or a stream of a camera, a file or a test card. */
export type Media = HTMLMediaElement | MediaStream

/** Tells whether this browser gives a copy of what an element plays. */
export const canCapture = (): boolean => 'captureStream' in HTMLMediaElement.prototype

/**
 * Returns a copy of what the element plays, muted or not; null where the browser gives none. It is a copy and not the
 * element's own output (createMediaElementSource), since that is silent where the element is muted, and an AudioContext
 * that stands still would stop its picture too.
 */
export function capture(media: HTMLMediaElement): MediaStream | null {
  if (!('captureStream' in media) || typeof media.captureStream !== 'function') return null
  try {
    const copy: unknown = media.captureStream()
    return copy instanceof MediaStream ? copy : null
  } catch {
    // What is protected, or comes from elsewhere without permission, is not copied.
    return null
  }
}
