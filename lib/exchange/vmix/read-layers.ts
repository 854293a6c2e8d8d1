import { refuse } from '@/lib/exchange/parse'
import { type Loss, PLAIN_PLACE, type Place, pathOfNames } from '@/lib/exchange/scene'
import type { Size } from '@/lib/geometry/rect'
import { isFromMiddle, type Matrix, matrixOf, multiplied, rectOf, WHOLE } from './layer'
import { childOf, childrenOf, type Element } from './xml'

/** Describes one layer, whatever file it comes from. `remarks` says what of it a mix cannot keep. */
export type Layer = Readonly<{ name: string; matrix: Matrix; isHidden: boolean; remarks: readonly string[] }>

/** Reads `<position panX …/><crop X1 …/>` of the API's XML; without pan and zoom its pixels of the frame count. */
export function matrixOfApi(element: Element, frame: Size): Matrix {
  const position = childOf(element, 'position')?.attributes ?? {}
  const crop = childOf(element, 'crop')?.attributes ?? {}
  const read = (from: Element['attributes'], name: string, otherwise: number): number =>
    toNumber(from[name] ?? from[name.toLowerCase()], otherwise, name)
  const pixels = (name: string): number => read(position, name, 0)
  const rect = { x: pixels('x'), y: pixels('y'), width: pixels('width'), height: pixels('height') }
  const plain = isInPixels(element) && rect.width > 0 && rect.height > 0 ? matrixOf(rect, frame) : WHOLE
  return {
    panX: read(position, 'panX', plain.panX),
    panY: read(position, 'panY', plain.panY),
    zoomX: read(position, 'zoomX', plain.zoomX),
    zoomY: read(position, 'zoomY', plain.zoomY),
    crop: { x1: read(crop, 'X1', 0), y1: read(crop, 'Y1', 0), x2: read(crop, 'X2', 1), y2: read(crop, 'Y2', 1) },
  }
}

/** Tells whether the position of a layer is given by pixels alone. */
export function isInPixels(element: Element): boolean {
  const names = Object.keys(childOf(element, 'position')?.attributes ?? {}).map((name) => name.toLowerCase())
  return names.includes('width') && !['panx', 'pany', 'zoomx', 'zoomy'].some((name) => names.includes(name))
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
