import { MAX_EXTENT } from '@/lib/geometry/constrain'
import type { Rect } from '@/lib/geometry/rect'
import { rescale } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { DOCUMENT_VERSION, type LayoutDocument, MAX_RECORDS, NO_GUIDES } from '@/lib/layout/document'
import { MAX_LAYOUTS } from '@/lib/layout/file'
import { freeName } from '@/lib/layout/free-name'
import { type Group, type Input, PLAIN_INPUT } from '@/lib/layout/input'
import { isScalable } from '@/lib/layout/is-scalable'
import { MAX_NAME } from '@/lib/layout/name'
import { fillKeys } from '@/lib/layout/order-keys'
import { evenStepOf, LayoutName } from '@/lib/layout/show'
import type { SlotFor } from '@/lib/layout/slot'
import { refuse } from './parse'
import { type Imported, type ImportedScene, type Loss, type Place, pathOfNames } from './scene'

export type NamedLayout = Readonly<{ name: string; document: LayoutDocument }>

/**
 * Makes a layout of each scene, all on the frame of the file. Sources become places for whoever has their name.
 *
 * @throws {Failure} invalid, when there are more layouts, or more inputs in one, than a show may have
 */
export function toLayouts(
  { scenes, frame }: Pick<Imported, 'scenes' | 'frame'>,
  newId: () => string,
): { layouts: NamedLayout[]; lost: Loss[] } {
  if (scenes.length > MAX_LAYOUTS) refuse(`has ${scenes.length} layouts: a show has at most ${MAX_LAYOUTS}`)
  const lost: Loss[] = []
  const layouts = scenes.map((scene, index): NamedLayout => {
    const document = toDocument(scene, newId, lost)
    const name = nameOf(scene.name, index)
    if (name !== scene.name) {
      lost.push({ path: `Layout ${index + 1}`, message: `is called ${name} here`, severity: 'changed' })
    }
    if (!isScalable(scene.frame, frame)) return { name, document }
    const message = `is scaled from ${scene.frame.width} × ${scene.frame.height} to ${frame.width} × ${frame.height}`
    lost.push({ path: name, message, severity: 'changed' })
    return { name, document: apply(document, rescale(document, scene.frame, frame, evenStepOf(frame))) }
  })
  return { layouts, lost }
}

/** Cuts a name to what a layout may be called. */
function nameOf(wanted: string, index: number): string {
  const plain = wanted.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, MAX_NAME)
  return LayoutName.safeParse(plain).data ?? LayoutName.safeParse(plain.slice(0, -1)).data ?? `Layout ${index + 1}`
}

function toDocument({ name, background, places }: ImportedScene, newId: () => string, lost: Loss[]): LayoutDocument {
  const kept = places.filter((place) => {
    if (isInReach(place.rect)) return true
    lost.push({ path: pathOfNames(name, place.name), message: 'lies too far away', severity: 'left-out' })
    return false
  })
  if (kept.length >= MAX_RECORDS) {
    refuse(`has ${kept.length} places in ${pathOfNames(name)}: at most ${MAX_RECORDS - 1} are possible`)
  }
  for (const twin of twinsIn(kept)) {
    const message = 'stands there more than once, and a stream once in a mix: the lowest place is filled first'
    lost.push({ path: pathOfNames(name, twin), message, severity: 'changed' })
  }
  const orders = fillKeys(kept.map(() => null))
  const groups = groupsOf(kept, newId)
  const inputs = kept.map(
    (place, index): Input => ({
      ...toInput(place, newId(), orders[index] ?? 'a0'),
      group: (place.group && groups.get(place.group)) ?? null,
    }),
  )
  return {
    version: DOCUMENT_VERSION,
    records: {
      background: { type: 'background', id: 'background', colour: background, image: null, guides: NO_GUIDES },
      ...Object.fromEntries(inputs.map((input) => [input.id, input])),
    },
  }
}

/** Makes a group of each one of the other program that has two places or more: whoever is alone is in none. */
function groupsOf(places: readonly Place[], newId: () => string): ReadonlyMap<Place['group'], Group> {
  const alone = new Set<Place['group']>()
  const groups = new Map<Place['group'], Group>()
  const taken: string[] = []
  for (const { group } of places) {
    if (!group || groups.has(group)) continue
    if (alone.has(group)) {
      const name = freeName(plainName(group.name) || 'Group 1', taken)
      taken.push(name)
      groups.set(group, { id: newId(), name })
    } else alone.add(group)
  }
  return groups
}

/** Lists the names that stand at more than one place that is shown, each once. */
function twinsIn(places: readonly Place[]): readonly string[] {
  const names = places.filter(({ isForAnyone, isHidden }) => !isForAnyone && !isHidden).map(({ name }) => name)
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}

function toInput(place: Place, id: string, order: string): Input {
  const { name, rect, fit, url, volume, cornerRadius, isForAnyone, isHidden: hidden, isLocked: locked } = place
  const who: SlotFor = isForAnyone ? { by: 'next' } : { by: 'role', role: roleOf(name) }
  const source = url === null ? { kind: 'slot' as const, for: who } : { kind: 'url' as const, url }
  const look = { fit, volume, cornerRadius, hidden, locked }
  return { ...PLAIN_INPUT, type: 'input', id, source, placed: true, ...rect, order, ...look }
}

const roleOf = (name: string): string => plainName(name) || 'Source'

const plainName = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .slice(0, MAX_NAME - 1)
    .trim()

const isInReach = ({ x, y, width, height }: Rect): boolean =>
  [x, y].every((value) => Math.abs(value) <= MAX_EXTENT) &&
  [width, height].every((side) => side >= 1 && side <= MAX_EXTENT)
