import type { Size } from '@/lib/geometry/rect'
import { isObject } from '@/lib/layout/file'
import { isSourceUrl, MAX_URL } from '@/lib/zego/limits'
import type { ObsSource } from './schema'

/** Says what a source can be in a mix. Unknown kinds are taken for pictures: cameras, captures, NDI, plug-ins. */
export type SourceKind = 'scene' | 'group' | 'picture' | 'colour' | 'image' | 'text' | 'page' | 'sound'

const KINDS: readonly (readonly [RegExp, SourceKind])[] = [
  [/^scene$/, 'scene'],
  [/^group$/, 'group'],
  [/^color_source/, 'colour'],
  [/^(image_source|slideshow)/, 'image'],
  [/^text_/, 'text'],
  [/^browser_source/, 'page'],
  [/^(wasapi|pulse|alsa|jack|oss|sndio|coreaudio)_|audio/, 'sound'],
]

/** A guest of VDO.Ninja stands in OBS as a page of its own. */
const GUEST_PAGE = /\b(vdo|obs)\.ninja\b/i

export function kindOf(source: ObsSource): SourceKind {
  const kind = KINDS.find(([pattern]) => pattern.test(source.id))?.[1] ?? 'picture'
  return kind === 'page' && GUEST_PAGE.test(textOf(source, 'url')) ? 'picture' : kind
}

/** Returns the size that a source's settings state; null for cameras and files, whose size OBS does not store. */
export function sizeOf(source: ObsSource): Size | null {
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(textOf(source, 'resolution')) ?? []
  if (width && height) return known({ width: Number(width), height: Number(height) })
  const size = { width: numberOf(source, 'width'), height: numberOf(source, 'height') }
  if (/^browser_source/.test(source.id)) return known({ width: size.width || 800, height: size.height || 600 })
  return known(size)
}

/**
 * Returns the address of a network stream that ZEGOCLOUD can pull as well; null for all others. A media source plays a
 * local file unless it says that it does not, and keeps the address that it had before.
 */
export function urlOf(source: ObsSource): string | null {
  if (source.id !== 'ffmpeg_source' || settingOf(source, 'is_local_file') !== false) return null
  const url = textOf(source, 'input')
  return url.length <= MAX_URL && isSourceUrl(url) ? url : null
}

/** Returns the colour that a source is filled with, as `#rrggbb`; null where it is not solid. OBS stores 0xAABBGGRR. */
export function colourOf(source: ObsSource): string | null {
  const stored = numberOf(source, 'color', 0xffd1d1d1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = [0, 8, 16, 24].map((shift) => (stored >>> shift) & 0xff)
  return alpha < 255 ? null : `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const known = (size: Size): Size | null => (size.width > 0 && size.height > 0 ? size : null)

const settingOf = ({ settings }: ObsSource, name: string): unknown => (isObject(settings) ? settings[name] : undefined)

function textOf(source: ObsSource, name: string): string {
  const value = settingOf(source, name)
  return typeof value === 'string' ? value : ''
}

function numberOf(source: ObsSource, name: string, otherwise = 0): number {
  const value = settingOf(source, name)
  return typeof value === 'number' ? value : otherwise
}
