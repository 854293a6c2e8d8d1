import { parse } from '@/lib/exchange/parse'
import type { Size } from '@/lib/geometry/rect'
import { canvasOf, isRelative } from './canvas'
import { type ObsCollection, type ObsItem, type ObsSource, SceneSettings } from './schema'
import { kindOf } from './source-kind'

/** Holds what the items of a collection refer to. */
export type Library = Readonly<{
  canvas: Size
  isRelative: boolean
  sourceOf: (item: ObsItem) => ObsSource | undefined
  sceneOf: (source: ObsSource) => SceneSettings
}>

/**
 * Reads the scenes and groups of a collection. `otherwise` is the canvas of a file that does not tell its own.
 *
 * @throws {Failure} invalid, when an item has a value of another kind
 */
export function createLibrary(collection: ObsCollection, otherwise: Size): Library & { isCanvasKnown: boolean } {
  const byUuid = new Map<string, ObsSource>()
  const byName = new Map<string, ObsSource>()
  const scenes = new Map<ObsSource, SceneSettings>()
  for (const field of ['sources', 'groups'] as const) {
    for (const [index, source] of collection[field].entries()) {
      if (source.uuid) byUuid.set(source.uuid, source)
      if (!byName.has(source.name)) byName.set(source.name, source)
      if (!isScene(source)) continue
      scenes.set(source, parse(SceneSettings, source.settings ?? {}, [field, index, 'settings']))
    }
  }
  const ownSized = [...scenes.values()].filter(({ custom_size }) => !custom_size)
  const canvas = canvasOf(
    collection,
    ownSized.flatMap(({ items }) => items),
  )
  return {
    canvas: canvas ?? otherwise,
    isCanvasKnown: canvas !== null,
    isRelative: isRelative(collection),
    sourceOf: ({ source_uuid, name }) => (source_uuid && byUuid.get(source_uuid)) || byName.get(name ?? ''),
    sceneOf: (source) => scenes.get(source) ?? SceneSettings.parse({}),
  }
}

const isScene = (source: ObsSource): boolean => ['scene', 'group'].includes(kindOf(source))

/** Returns the size that a scene or group is drawn in. */
export function sizeOfScene(
  { canvas }: Pick<Library, 'canvas'>,
  source: ObsSource,
  { custom_size, cx, cy }: SceneSettings,
) {
  const isOwn = (custom_size || kindOf(source) === 'group') && cx > 0 && cy > 0
  return isOwn ? { width: cx, height: cy } : canvas
}
