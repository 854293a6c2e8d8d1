import { refuse } from '@/lib/exchange/parse'
import { type Loss, type Place, pathOfNames } from '@/lib/exchange/scene'
import { bottom, type Point, type Rect, right } from '@/lib/geometry/rect'
import { cornersOf, coveredBy } from './covered'
import { inPixels } from './in-pixels'
import { itemMap } from './item-map'
import { type Library, sizeOfScene } from './library'
import { lossesOf, placeOf } from './place-of'
import type { ObsItem, ObsSource } from './schema'
import { colourOf, kindOf, type SourceKind, sizeOf, urlOf } from './source-kind'

/** Collects what a scene shows, bottom first. */
export type Drawn = { places: Place[]; lost: Loss[]; background: string | null; visited: { items: number } }

type Around = Readonly<{
  /** Names the scene and the groups around an item. */
  path: readonly string[]
  /** The scenes and groups around it: one that holds itself is drawn once. */
  within: readonly ObsSource[]
  outward: (point: Point) => Point
  /** What stands over this is cut off; null at the top, where the mix itself cuts. */
  clip: Rect | null
  /** The innermost group around it, and what it passes on to its items. */
  group: Place['group']
  isHidden: boolean
  isLocked: boolean
}>

/** Says what stands around the items of a scene that is a layout. */
export const atTop = (scene: ObsSource): Around => ({
  path: [scene.name],
  within: [scene],
  outward: (point) => point,
  clip: null,
  group: null,
  isHidden: false,
  isLocked: false,
})

/** A file with more items than this, counted as often as their scenes are shown, is refused. */
const MOST_ITEMS = 20_000

/** A file whose scenes and groups are nested deeper is refused. */
const MOST_LEVELS = 32

const NO_PICTURE: Partial<Record<SourceKind, string>> = {
  image: 'is a picture on that computer: give its web address as background or watermark',
  text: 'is a text: write it as the label of an input',
  page: 'is a web page, which a mix cannot show',
  sound: 'is sound alone: in a mix it comes with the streams',
}

/** Draws the items of a scene or group, bottom first. Groups and nested scenes are drawn in their place. */
export function walk(library: Library, scene: ObsSource, around: Around, drawn: Drawn): void {
  if (around.within.length > MOST_LEVELS) refuse(`nests scenes and groups more than ${MOST_LEVELS} deep`)
  const settings = library.sceneOf(scene)
  const isGroup = kindOf(scene) === 'group'
  const size = isGroup ? library.canvas : sizeOfScene(library, scene, settings)
  for (const stored of settings.items) {
    drawn.visited.items += 1
    if (drawn.visited.items > MOST_ITEMS) refuse(`shows more than ${MOST_ITEMS} items`)
    // OBS keeps the items of a group a second time in its scene, for its own older versions.
    if (stored.group_item_backup) continue
    const source = library.sourceOf(stored)
    const name = source?.name ?? stored.name ?? ''
    const path = pathOfNames(...around.path, name)
    const leaveOut = (message: string) => void drawn.lost.push({ path, message, severity: 'left-out' })
    if (!source) {
      leaveOut('has no source in the file')
      continue
    }
    const kind = kindOf(source)
    if (!stored.visible && kind === 'scene') {
      leaveOut('is hidden in OBS, with all that it shows')
      continue
    }
    const isScene = kind === 'scene' || kind === 'group'
    const isExact = isGroup || kind === 'group'
    const item = library.isRelative ? inPixels(stored, { size, isExact, isScene }) : stored
    const reason = NO_PICTURE[kind]
    if (reason) leaveOut(reason)
    else if (!isScene)
      draw(library, { item, source, path, name, isFirst: isFirstOf(settings.items, stored) }, around, drawn)
    else if (around.within.includes(source)) leaveOut('holds itself')
    else walk(library, source, inside(library, item, source, around), drawn)
  }
}

const isFirstOf = (items: readonly ObsItem[], item: ObsItem): boolean => items[0] === item && items.length > 1

function inside(library: Library, item: ObsItem, source: ObsSource, around: Around): Around {
  const map = itemMap(item, sizeOfScene(library, source, library.sceneOf(source)))
  const { x, y } = map.crop
  const outward = (point: Point): Point => around.outward(map.toCanvas({ x: point.x - x, y: point.y - y }))
  const own = coveredBy(cornersOf(map.crop).map((corner) => around.outward(map.toCanvas(corner))))
  return {
    path: [...around.path, source.name],
    within: [...around.within, source],
    outward,
    clip: around.clip ? common(own, around.clip) : own,
    group: kindOf(source) === 'group' ? { name: source.name } : around.group,
    isHidden: around.isHidden || !item.visible,
    isLocked: around.isLocked || item.locked,
  }
}

type Leaf = Readonly<{ item: ObsItem; source: ObsSource; path: string; name: string; isFirst: boolean }>

function draw(library: Library, { item, source, path, name, isFirst }: Leaf, around: Around, drawn: Drawn) {
  const { outward, clip, group } = around
  const isHidden = around.isHidden || !item.visible
  const size = sizeOf(source)
  const { place, lost } = placeOf({ item, name, url: urlOf(source), size, canvas: library.canvas, outward })
  const isColour = kindOf(source) === 'colour'
  if (isColour && isFirst && !isHidden && clip === null && fills(place.rect, library.canvas)) {
    drawn.background = colourOf(source)
    if (drawn.background) return
  }
  if (isColour) lost.push('is a coloured area in OBS: here it is a place for a stream')
  const filters = Array.isArray(source.filters) ? source.filters.length : 0
  if (filters > 0) lost.push(`has ${filters === 1 ? 'a filter' : `${filters} filters`} in OBS, and none here`)
  const rect = clip ? common(place.rect, clip) : place.rect
  if (clip && rect.width * rect.height < place.rect.width * place.rect.height) {
    lost.push('stands over its group in OBS and is cut there: here the rectangle is as small as what is left')
  }
  if (!(rect.width > 0 && rect.height > 0)) {
    drawn.lost.push({ path, message: 'covers no pixel in OBS', severity: 'left-out' })
    return
  }
  drawn.places.push({ ...place, rect, group, isHidden, isLocked: around.isLocked || item.locked })
  drawn.lost.push(...lossesOf(path, lost))
}

const fills = ({ x, y, width, height }: Rect, canvas: { width: number; height: number }): boolean =>
  x <= 0 && y <= 0 && x + width >= canvas.width && y + height >= canvas.height

function common(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(0, Math.min(right(a), right(b)) - x),
    height: Math.max(0, Math.min(bottom(a), bottom(b)) - y),
  }
}
