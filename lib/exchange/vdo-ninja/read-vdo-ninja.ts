import { parse } from '@/lib/exchange/parse'
import {
  type Imported,
  type ImportedScene,
  type Loss,
  PLAIN_PLACE,
  type Place,
  pathOfNames,
} from '@/lib/exchange/scene'
import type { Rect, Size } from '@/lib/geometry/rect'
import { roundEdges } from '@/lib/geometry/round'
import { isObject } from '@/lib/layout/file'
import * as z from '@/lib/shared/schema'
import { MAX_CORNER_RADIUS } from '@/lib/zego/limits'

/** Reads a number that a page may have stored as the text of its field. */
const Numeric = z.optional(
  z.pipe(
    z.transform((value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value)),
    z.nullable(z.number()),
  ),
)
const Text = z.optional(z.nullable(z.string()))

/** Describes one place: percent of the stage, or pixels where the percent is 0 or absent. */
const Placement = z.object({
  x: Numeric,
  y: Numeric,
  w: Numeric,
  h: Numeric,
  xp: Numeric,
  yp: Numeric,
  wp: Numeric,
  hp: Numeric,
  z: Numeric,
  zIndex: Numeric,
  slot: Numeric,
  c: z.optional(z.unknown()),
  cover: z.optional(z.unknown()),
  muted: z.optional(z.unknown()),
  rounded: z.optional(z.unknown()),
  margin: z.optional(z.unknown()),
  borderThickness: z.optional(z.unknown()),
  defaultStreamID: Text,
})
type Placement = z.infer<typeof Placement>

const isPlacement = (value: unknown): boolean => isObject(value) && ('w' in value || 'wp' in value)

/** A field of a place may be missing, and whoever has no place may have an empty one. */
const isOneOfPlaces = (value: unknown): boolean =>
  value === null || (isObject(value) && (isEmpty(value) || SIDES.some((side) => side in value)))

const SIDES = ['x', 'y', 'w', 'h', 'xp', 'yp', 'wp', 'hp']

function isLayout(value: unknown): boolean {
  if (!Array.isArray(value) && !isObject(value)) return false
  const places = Object.values(value)
  return places.some(isPlacement) && places.every(isOneOfPlaces)
}

/** Finds the layouts of a file: one, a list of them, or several under their names. */
function layoutsIn(
  content: unknown,
): readonly Readonly<{ name: string; path: readonly PropertyKey[]; value: unknown }>[] {
  if (isLayout(content)) return [{ name: 'VDO.Ninja layout', path: [], value: content }]
  if (isObject(content) && 'layouts' in content) {
    return layoutsIn(content.layouts).map((layout) => ({ ...layout, path: ['layouts', ...layout.path] }))
  }
  if (Array.isArray(content)) {
    if (!content.some(isLayout) || !content.every((each) => each === null || isEmpty(each) || isLayout(each))) return []
    return content.flatMap((value, index) =>
      isLayout(value) ? [{ name: `Layout ${index + 1}`, path: [index], value }] : [],
    )
  }
  if (!isObject(content) || !Object.values(content).every(isLayout)) return []
  return Object.entries(content).map(([name, value]) => ({ name, path: [name], value }))
}

const isEmpty = (value: unknown): boolean => typeof value === 'object' && Object.keys(value ?? {}).length === 0

/** Tells layouts of VDO.Ninja's mixer from other JSON. */
export const isVdoNinja = (content: unknown): boolean => layoutsIn(content).length > 0

/**
 * Reads layouts of VDO.Ninja's mixer. They are in percent, so that they come in any frame. Numbered slots are for
 * whoever comes next, as in the mixer.
 *
 * @throws {Failure} invalid, with all that is wrong
 */
export function readVdoNinja(content: unknown, frame: Size): Imported {
  const lost: Loss[] = []
  const scenes = layoutsIn(content).map(({ name, path, value }): ImportedScene => {
    const named = Array.isArray(value)
      ? value.map((place: unknown, index) => ({ key: index, name: `Slot ${index + 1}`, place }))
      : Object.entries(value ?? {}).map(([key, place]: [string, unknown]) => ({ key, name: key, place }))
    const read = named.flatMap((each) => {
      if (isEmpty(each.place)) return []
      const place = parse(Placement, each.place, [...path, each.key])
      const isForAnyone = Array.isArray(value) && !place.defaultStreamID
      return [{ place, name: nameOf(place, each.name), isForAnyone }]
    })
    const sorted = [...read].sort((a, b) => layerOf(a.place) - layerOf(b.place))
    const places = sorted.flatMap((each) => toPlace(each, frame, pathOfNames(name, each.name), lost))
    return { name, frame, background: null, places }
  })
  return { title: 'VDO.Ninja layouts', frame, isFrameUnknown: false, scenes, lost }
}

const nameOf = ({ defaultStreamID, slot }: Placement, otherwise: string): string =>
  defaultStreamID || (slot ? `Slot ${slot}` : otherwise)

const layerOf = ({ z: layer, zIndex }: Placement): number => layer ?? zIndex ?? 0

type Named = Readonly<{ place: Placement; name: string; isForAnyone: boolean }>

function toPlace({ place, name, isForAnyone }: Named, frame: Size, path: string, lost: Loss[]): Place[] {
  const rect = rectOf(place, frame)
  if (rect.width < 1 || rect.height < 1) {
    lost.push({ path, message: 'covers no pixel', severity: 'left-out' })
    return []
  }
  for (const [field, value] of Object.entries({ margin: place.margin, border: place.borderThickness })) {
    if (isOn(value)) lost.push({ path, message: `has a ${field}, which a mix does not draw`, severity: 'left-out' })
  }
  const fit = isOn(place.c) || isOn(place.cover) ? 'crop' : 'fit'
  const cornerRadius = Math.min(MAX_CORNER_RADIUS, Math.max(0, Math.round(Number(place.rounded) || 0)))
  return [
    { ...PLAIN_PLACE, name, rect, fit, cornerRadius, isForAnyone, volume: isOn(place.muted) ? 0 : PLAIN_PLACE.volume },
  ]
}

/** Works out the pixels as the mixer does, where 0 percent is none and lets the pixels count. */
function rectOf({ x, y, w, h, xp, yp, wp, hp }: Placement, { width, height }: Size): Rect {
  const along = (side: number, percent?: number | null, pixels?: number | null): number =>
    (side * (percent ?? 0)) / 100 || pixels || 0
  const [left, top] = [along(width, x, xp), along(height, y, yp)]
  return roundEdges({ x: left, y: top, width: along(width, w, wp), height: along(height, h, hp) }, 1)
}

/** A switch may be stored as true, 1, or the text of either. */
const isOn = (value: unknown): boolean => Boolean(value) && value !== '0' && value !== 'false'
