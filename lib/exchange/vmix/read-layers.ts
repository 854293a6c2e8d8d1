import { refuse } from '@/lib/exchange/parse'
import { type Loss, PLAIN_PLACE, type Place, pathOfNames } from '@/lib/exchange/scene'
import type { Size } from '@/lib/geometry/rect'
import { isFromMiddle, type Matrix, multiplied, rectOf, WHOLE } from './layer'
import { childOf, childrenOf, type Element } from './xml'

/** Describes one layer, whatever file it comes from. `remarks` says what of it a mix cannot keep. */
export type Layer = Readonly<{ name: string; matrix: Matrix; isHidden: boolean; remarks: readonly string[] }>

/** Reads `<position panX …/><crop X1 …/>` of the API's XML. */
export function matrixOfApi(element: Element): Matrix {
  const position = childOf(element, 'position')?.attributes ?? {}
  const crop = childOf(element, 'crop')?.attributes ?? {}
  const read = (from: Element['attributes'], name: string, otherwise: number): number =>
    toNumber(from[name] ?? from[name.toLowerCase()], otherwise, name)
  return {
    panX: read(position, 'panX', WHOLE.panX),
    panY: read(position, 'panY', WHOLE.panY),
    zoomX: read(position, 'zoomX', WHOLE.zoomX),
    zoomY: read(position, 'zoomY', WHOLE.zoomY),
    crop: { x1: read(crop, 'X1', 0), y1: read(crop, 'Y1', 0), x2: read(crop, 'X2', 1), y2: read(crop, 'Y2', 1) },
  }
}

/** Reads a `MatrixPosition` of a preset or a layout file. */
export function layerOfMatrix(element: Element, name: string): Layer {
  const outer = childOf(element, 'MultiplyPosition')
  const own = matrixIn(element)
  const rotate = childOf(element, 'Rotate')
  const isTurned = ['X', 'Y', 'Z'].some((axis) => toNumber(childOf(rotate, axis)?.text, 0, axis) !== 0)
  const isMirrored = childOf(element, 'Mirror')?.text.trim() === 'true'
  return {
    name,
    matrix: outer ? multiplied(own, matrixIn(outer)) : own,
    isHidden: childOf(element, 'Hidden')?.text.trim() === 'true',
    remarks: [
      ...(isTurned ? ['is turned in vMix, and stands upright here'] : []),
      ...(isMirrored ? ['is mirrored in vMix, and is not here'] : []),
    ],
  }
}

function matrixIn(element: Element): Matrix {
  const read = (name: string, otherwise: number): number => toNumber(childOf(element, name)?.text, otherwise, name)
  const clipping = childrenOf(childOf(element, 'Clipping'), 'float')
  const side = (index: number, otherwise: number): number => toNumber(clipping[index]?.text, otherwise, 'Clipping')
  return {
    panX: read('PanX', WHOLE.panX),
    panY: read('PanY', WHOLE.panY),
    zoomX: read('ZoomX', WHOLE.zoomX),
    zoomY: read('ZoomY', WHOLE.zoomY),
    crop: { x1: side(0, 0), y1: side(1, 0), x2: side(2, 1), y2: side(3, 1) },
  }
}

/** Turns the layers of one input into places, bottom first. */
export function placesOf(layers: readonly Layer[], scene: string, frame: Size): { places: Place[]; lost: Loss[] } {
  const lost: Loss[] = []
  const places = layers.flatMap(({ name, matrix, isHidden, remarks }): Place[] => {
    const path = pathOfNames(scene, name)
    const rect = rectOf(matrix, frame)
    if (rect.width < 1 || rect.height < 1) {
      lost.push({ path, message: 'covers no pixel', severity: 'left-out' })
      return []
    }
    const crop = isFromMiddle(matrix) ? [] : ['is cropped in vMix: here the middle of its picture shows']
    lost.push(...[...remarks, ...crop].map((message): Loss => ({ path, message, severity: 'changed' })))
    return [{ ...PLAIN_PLACE, name, rect, isHidden }]
  })
  return { places, lost }
}

function toNumber(text: string | undefined, otherwise: number, name: string): number {
  if (text === undefined || text.trim() === '') return otherwise
  const value = Number(text.trim().replace(',', '.'))
  if (!Number.isFinite(value)) refuse(`has a ${name} that is no number`)
  return value
}
