import { parse, refuse } from '@/lib/exchange/parse'
import type { Imported, ImportedScene, Loss } from '@/lib/exchange/scene'
import type { Size } from '@/lib/geometry/rect'
import { isObject } from '@/lib/layout/file'
import { createLibrary, sizeOfScene } from './library'
import { ObsCollection, type ObsSource } from './schema'
import { kindOf } from './source-kind'
import { atTop, type Drawn, walk } from './walk'
import { withoutNulls } from './without-nulls'

/** Tells a scene collection of OBS from other JSON. */
export const isObsCollection = (content: unknown): boolean =>
  isObject(content) &&
  Array.isArray(content.sources) &&
  ('scene_order' in content || 'current_scene' in content || content.sources.some(isObsScene))

const isObsScene = (source: unknown): boolean => isObject(source) && source.id === 'scene' && isObject(source.settings)

/** The scenes of OBS's main canvas have this id since 31.1, and older ones none. */
const MAIN_CANVAS = '6c69626f-6273-4c00-9d88-c5136d61696e'

/**
 * Reads a scene collection of OBS: each scene is a layout. `otherwise` is the canvas of a file that does not tell its
 * own.
 *
 * @throws {Failure} invalid, with all that is wrong
 */
export function readObs(content: unknown, otherwise: Size): Imported {
  const collection = parse(ObsCollection, withoutNulls(content), [])
  const { isCanvasKnown, ...library } = createLibrary(collection, otherwise)
  const lost: Loss[] = []
  if (!isCanvasKnown) {
    const size = `${otherwise.width} × ${otherwise.height}`
    lost.push({ path: 'canvas', message: `is not in the file: taken for ${size}`, severity: 'changed' })
  }
  const visited = { items: 0 }
  const scenes = inOrder(collection).flatMap((scene): ImportedScene[] => {
    if (scene.canvas_uuid && scene.canvas_uuid !== MAIN_CANVAS) {
      lost.push({ path: scene.name, message: 'belongs to another canvas than the main one', severity: 'left-out' })
      return []
    }
    const drawn: Drawn = { places: [], lost: [], background: null, visited }
    walk(library, scene, atTop(scene), drawn)
    lost.push(...drawn.lost)
    const frame = sizeOfScene(library, scene, library.sceneOf(scene))
    return [{ name: scene.name, frame, background: drawn.background, places: drawn.places }]
  })
  if (scenes.length === 0) refuse('is a scene collection of OBS without scenes')
  lost.push({ path: '', message: 'Transitions, hotkeys and the sound mixer of OBS', severity: 'left-out' })
  return {
    title: collection.name || 'OBS scenes',
    frame: library.canvas,
    isFrameUnknown: !isCanvasKnown,
    scenes,
    lost,
  }
}

/** Lists the scenes as OBS shows them: those of `scene_order`, then any that it forgot. */
function inOrder({ sources, scene_order }: ObsCollection): readonly ObsSource[] {
  const scenes = sources.filter((source) => kindOf(source) === 'scene')
  const rank = new Map(scene_order.map(({ name }, index) => [name, index]))
  return [...scenes].sort((a, b) => (rank.get(a.name) ?? scenes.length) - (rank.get(b.name) ?? scenes.length))
}
