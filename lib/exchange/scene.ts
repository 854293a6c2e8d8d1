import type { Rect, Size } from '@/lib/geometry/rect'
import { shortKey } from '@/lib/shared/input-words'

/** Describes one place of an imported layout: where some source of the other program stands. */
export type Place = Readonly<{
  /** Names the source as the other program did. */
  name: string
  rect: Rect
  fit: 'crop' | 'fit'
  /** The address of a network stream that the other program pulls; null where it has a device or anything else. */
  url: string | null
  /** 0 to 100 in percent. */
  volume: number
  cornerRadius: number
  /** Tells that the place is for whoever comes next, and its name only counts it. */
  isForAnyone: boolean
  isHidden: boolean
  isLocked: boolean
  /** The group of the other program that it is in: places of one group hold the same object. */
  group: Readonly<{ name: string }> | null
}>

/** Names a part of a file that was not taken as it stood. `path` is its place there, empty for the whole. */
export type Loss = Readonly<{ path: string; message: string; severity: 'left-out' | 'changed' }>

/** Holds one layout of another program in words that all of them share. Places are listed bottom first. */
export type ImportedScene = Readonly<{
  name: string
  /** The picture that the rectangles are measured on, in pixels. */
  frame: Size
  /** `#rrggbb`, or null where nothing is said. */
  background: string | null
  places: readonly Place[]
}>

/** Holds the layouts of a file, in its order, and everything that they lost on the way. */
export type Imported = Readonly<{
  /** Names the whole: the collection, or the program that it comes from. */
  title: string
  /** The picture that most of the file is measured on. */
  frame: Size
  /** Tells that the file gives its positions in pixels and does not tell of how large a picture. */
  isFrameUnknown: boolean
  scenes: readonly ImportedScene[]
  lost: readonly Loss[]
}>

/** These values hold for places of programs that say nothing else. */
export const PLAIN_PLACE = {
  fit: 'crop',
  url: null,
  volume: 100,
  cornerRadius: 0,
  isForAnyone: false,
  isHidden: false,
  isLocked: false,
  group: null,
} as const

/** Writes a place in a file for people: `Interview › Camera 1`. A file may hold names of any length: they are cut. */
export const pathOfNames = (...names: readonly string[]): string => names.filter(Boolean).map(shortKey).join(' › ')
