import { refuse } from '@/lib/exchange/parse'
import type { Size } from '@/lib/geometry/rect'
import { noPlace } from './kind'
import { WHOLE } from './layer'
import { type Layer, layerOfMatrix, matrixOfApi } from './read-layers'
import { childrenOf, type Element, parseXml } from './xml'

/** Holds an input of vMix. `reason` says why it is no place for a stream; null for one that is. */
export type VmixInput = Readonly<{ element: Element; name: string; reason: string | null }>

/** Stands for an input that a layer names and the file does not hold. */
const missing = (element: Element, key: string): VmixInput => ({
  element,
  name: key,
  reason: 'is an input that is not in the file',
})

export type Found = Readonly<{ layer: Layer; of: VmixInput }>

/** A file with more layers than this, counted with the pictures below them, is refused. */
const MOST_LAYERS = 20_000

/**
 * Lists each input's own picture and its layers, bottom first; nothing for an input without a layer. Each input is
 * read once, however often others show it.
 *
 * @throws {Failure} invalid, when there are too many, or a position is no number
 */
export function layersOfInputs(elements: readonly Element[], frame: Size): ReadonlyMap<VmixInput, readonly Found[]> {
  const inputs = elements.map(
    (element): VmixInput => ({ element, name: nameOf(element), reason: noPlace(attributeOf(element, 'type')) }),
  )
  const byKey = new Map<string, VmixInput>()
  for (const input of inputs) {
    const key = attributeOf(input.element, 'key')
    if (key && !byKey.has(key)) byKey.set(key, input)
  }
  let count = 0
  return new Map(
    inputs.map((input) => {
      const found = layersOf(input, byKey, frame)
      count += found.length
      if (count > MOST_LAYERS) refuse(`has more than ${MOST_LAYERS} layers`)
      return [input, found]
    }),
  )
}

function layersOf(input: VmixInput, byKey: ReadonlyMap<string, VmixInput>, frame: Size): readonly Found[] {
  const { element, name } = input
  const shown = (key: string): VmixInput | undefined => byKey.get(key) ?? (key ? missing(element, key) : undefined)
  const found = overlaysOf(element).flatMap((overlay): Found[] => {
    const of = shown(attributeOf(overlay, 'key'))
    return of ? [{ of, layer: { ...PLAIN, name: of.name, matrix: matrixOfApi(overlay, frame) } }] : []
  })
  const matrices = childrenOf(parseXml(attributeOf(element, 'Positions')) ?? undefined, 'MatrixPosition')
  for (let index = 0; index < 10; index++) {
    const of = shown(attributeOf(element, `Overlay${index}`))
    const matrix = matrices[index + 1]
    if (of) found.push({ of, layer: matrix ? layerOfMatrix(matrix, of.name) : { ...PLAIN, name: of.name } })
  }
  if (found.length === 0) return []
  const own: Layer = matrices[0]
    ? layerOfMatrix(matrices[0], name)
    : { ...PLAIN, name, matrix: matrixOfApi(element, frame) }
  return [{ layer: own, of: input }, ...found]
}

/** A layer without a position covers the whole frame. */
const PLAIN = { matrix: WHOLE, isHidden: false, remarks: [] } as const

/** Lists the layers that the API gives, in the order of their index. */
const overlaysOf = (input: Element): readonly Element[] =>
  childrenOf(input, 'overlay')
    .map((overlay) => ({ overlay, index: Number(attributeOf(overlay, 'index')) || 0 }))
    .sort((a, b) => a.index - b.index)
    .map(({ overlay }) => overlay)

const nameOf = (input: Element): string =>
  attributeOf(input, 'title') || attributeOf(input, 'shortTitle') || `Input ${attributeOf(input, 'number')}`

/** The API and presets write the same names in different cases. */
function attributeOf({ attributes }: Element, name: string): string {
  const key = Object.keys(attributes).find((each) => each.toLowerCase() === name.toLowerCase())
  return key ? (attributes[key] ?? '') : ''
}
