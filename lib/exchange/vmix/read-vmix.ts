import { refuse } from '@/lib/exchange/parse'
import { type Imported, type ImportedScene, type Loss, pathOfNames } from '@/lib/exchange/scene'
import type { Size } from '@/lib/geometry/rect'
import { type Found, layersOfInputs, type VmixInput } from './inputs'
import { isInPixels, type Layer, layerOfMatrix, matrixOfApi, placesOf } from './read-layers'
import { childOf, childrenOf, type Element, parseXml } from './xml'

/** Tells XML from all other text: what vMix writes is the only XML that is imported. */
export const isXml = (text: string): boolean => /^\uFEFF?\s*</.test(text)

/**
 * Reads the state of vMix as its API gives it, a preset (`.vmix`) or a layout of layers (`.vMixLayout`). Each input
 * with layers is a layout. Positions are parts of the frame, so that they come in any.
 *
 * @throws {Failure} invalid
 */
export function readVmix(text: string, frame: Size): Imported {
  const root = parseXml(text)
  if (!root) refuse('is XML that is not well formed')
  if (root.name === 'ArrayOfMatrixPosition') return readLayout(root, frame)
  const inputs = childrenOf(childOf(root, 'inputs') ?? root, 'input')
  if (inputs.length === 0) refuse('is XML, but neither the state nor a preset of vMix')
  const known = root.name.toLowerCase() === 'vmix' ? frameIn(inputs) : null
  const size = known ?? frame
  const layers = layersOfInputs(inputs, size)
  const read = [...layers.keys()].flatMap((input) => sceneOf(input, layers, size) ?? [])
  if (read.length === 0) refuse('has no input of vMix with layers')
  const scenes = read.map(({ scene }) => scene)
  const isFrameUnknown = known === null && inputs.flatMap((input) => childrenOf(input, 'overlay')).some(isInPixels)
  return { title: TITLE, frame: size, isFrameUnknown, scenes, lost: read.flatMap(({ lost }) => lost) }
}

const TITLE = 'vMix layouts'

function readLayout(root: Element, frame: Size): Imported {
  const layers = childrenOf(root, 'MatrixPosition').map((matrix, index) => layerOfMatrix(matrix, `Layer ${index + 1}`))
  if (layers.length === 0) refuse('is a layout of vMix without layers')
  const name = 'vMix layout'
  const { places, lost } = placesOf(layers, name, frame)
  const scenes = [{ name, frame, background: null, places }]
  return { title: TITLE, frame, isFrameUnknown: false, scenes, lost }
}

function sceneOf(input: VmixInput, layers: ReadonlyMap<VmixInput, readonly Found[]>, frame: Size) {
  const found = layers.get(input) ?? []
  if (found.length === 0) return null
  const { name } = input
  const lost: Loss[] = []
  const shown = found.flatMap(({ layer, of }): Layer[] => {
    const path = pathOfNames(name, layer.name)
    if (of.reason) lost.push({ path, message: of.reason, severity: 'left-out' })
    else if (of !== input && layers.get(of)?.length) {
      lost.push({ path, message: 'has layers of its own, which are not in this layout', severity: 'changed' })
    }
    return of.reason ? [] : [layer]
  })
  const { places, lost: more } = placesOf(shown, name, frame)
  const scene: ImportedScene = { name, frame, background: null, places }
  return { scene, lost: [...lost, ...more] }
}

/**
 * The API gives the layer's size in pixels beside its zoom since version 27, and so the size of the frame. A layer of
 * pixels alone tells it where it begins at the corner and holds all others: then nothing of it is moved or scaled.
 */
function frameIn(inputs: readonly Element[]): Size | null {
  const positions = inputs
    .flatMap((input) => childrenOf(input, 'overlay'))
    .map((overlay) => ({ overlay, attributes: childOf(overlay, 'position')?.attributes ?? {} }))
  for (const { overlay, attributes } of positions) {
    if (isInPixels(overlay)) continue
    const { zoomX, zoomY } = matrixOfApi(overlay, { width: 1, height: 1 })
    const size = {
      width: Math.round(Number(attributes.width) / zoomX),
      height: Math.round(Number(attributes.height) / zoomY),
    }
    if (isSide(size.width) && isSide(size.height)) return size
  }
  const ends = positions.map(({ attributes: { x = 0, y = 0, width, height } }) => ({
    isAtCorner: Number(x) === 0 && Number(y) === 0,
    right: Number(x) + Number(width),
    bottom: Number(y) + Number(height),
  }))
  const whole = ends.find(
    ({ isAtCorner, right, bottom }) =>
      isAtCorner && ends.every((other) => !(other.right > right) && !(other.bottom > bottom)),
  )
  return whole && isSide(whole.right) && isSide(whole.bottom) ? { width: whole.right, height: whole.bottom } : null
}

const isSide = (side: number): boolean => side >= 16 && side <= 32_768
