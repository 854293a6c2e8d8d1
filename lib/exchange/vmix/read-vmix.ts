import { refuse } from '@/lib/exchange/parse'
import { type Imported, type ImportedScene, type Loss, pathOfNames } from '@/lib/exchange/scene'
import type { Size } from '@/lib/geometry/rect'
import { type Found, layersOfInputs, type VmixInput } from './inputs'
import { type Layer, layerOfMatrix, matrixOfApi, placesOf } from './read-layers'
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
  const size = root.name.toLowerCase() === 'vmix' ? (frameIn(inputs) ?? frame) : frame
  const layers = layersOfInputs(inputs)
  const read = [...layers.keys()].flatMap((input) => sceneOf(input, layers, size) ?? [])
  if (read.length === 0) refuse('has no input of vMix with layers')
  const scenes = read.map(({ scene }) => scene)
  return { title: TITLE, frame: size, isFrameUnknown: false, scenes, lost: read.flatMap(({ lost }) => lost) }
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

/** The API gives the layer's size in pixels beside its zoom since version 27, and so the size of the frame. */
function frameIn(inputs: readonly Element[]): Size | null {
  for (const overlay of inputs.flatMap((input) => childrenOf(input, 'overlay'))) {
    const attributes = childOf(overlay, 'position')?.attributes ?? {}
    const { zoomX, zoomY } = matrixOfApi(overlay)
    const size = {
      width: Math.round(Number(attributes.width) / zoomX),
      height: Math.round(Number(attributes.height) / zoomY),
    }
    if (isSide(size.width) && isSide(size.height)) return size
  }
  return null
}

const isSide = (side: number): boolean => side >= 16 && side <= 32_768
