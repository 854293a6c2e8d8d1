import { nothingLeft } from '@/lib/shared/every-field'
import type { Drawn } from './drawn'
import type { SourceStyle, Still } from './picture'

/** Holds a picture by its address: it is loaded, could not be loaded, or is on its way (null). */
export type Filling = Readonly<{ image: Still | 'failed' | null; url: string; placeholder: boolean }>

type Sources = Pick<SourceStyle, 'stillOf' | 'imageAt' | 'isSoundOnly'>

/**
 * Says what fills an input's rectangle: the source's picture, its placeholder, or nothing (null) when only its sound is
 * mixed or sent. A source that is gone has no data; a camera is off only while data comes (contract 7), and counts as
 * off where there is only sound. A placeholder fills the rectangle, whatever the source's picture does.
 */
export function fillingOf(
  { source, content, placeholder }: Pick<Drawn, 'source' | 'content' | 'placeholder'>,
  style: Sources,
  gone: boolean,
): Filling | null {
  const isOff = content === 'audio' || style.isSoundOnly(source)
  const isUsed = { always: true, 'camera-off': isOff && !gone, 'no-data': gone }
  if (placeholder) {
    const { mode, url, ...rest } = placeholder
    nothingLeft(rest)
    if (isUsed[mode]) return { image: style.imageAt(url), url, placeholder: true }
  }
  if (isOff) return null
  return { image: style.stillOf(source), url: '', placeholder: false }
}

export const isPicture = (image: Still | 'failed' | null): image is Still => image !== null && image !== 'failed'
