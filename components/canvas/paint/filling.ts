import type { Drawn, Look, Still } from './picture'

/** A picture that is loaded, could not be, or is on its way (null), by its address. */
export type Shown = Readonly<{ image: Still | 'failed' | null; url: string; placeholder: boolean }>

type Sources = Pick<Look, 'stillOf' | 'imageAt' | 'isSoundOnly'>

/**
 * What stands in an input's rectangle: the source's picture, its placeholder, or nothing (null) when only its sound is
 * mixed or sent. A source that is gone has no data; a camera is off only while data comes (contract 7), and counts as off
 * where there is only sound.
 * A placeholder fills the rectangle, whatever the source's picture does.
 */
export function shownOf({ source, content, placeholder }: Drawn, look: Sources, gone: boolean): Shown | null {
  const isOff = content === 'audio' || look.isSoundOnly(source)
  const isShown = { always: true, 'camera-off': isOff && !gone, 'no-data': gone }
  if (placeholder && isShown[placeholder.mode]) {
    return { image: look.imageAt(placeholder.url), url: placeholder.url, placeholder: true }
  }
  if (isOff) return null
  return { image: look.stillOf(source), url: '', placeholder: false }
}

export const isPicture = (image: Still | 'failed' | null): image is Still => image !== null && image !== 'failed'
