import { emptyDocument, type LayoutDocument } from '../document'
import { type Input, PLAIN_INPUT } from '../input'

/** Makes an input of the stream with this id, 160 × 90 at the origin unless it says otherwise. */
export const testInput = (id: string, fields: Partial<Input> = {}): Input => ({
  ...PLAIN_INPUT,
  type: 'input',
  id,
  source: { kind: 'stream', streamId: id },
  placed: true,
  x: 0,
  y: 0,
  width: 160,
  height: 90,
  order: 'a0',
  ...fields,
})

export const documentOf = (...inputs: readonly Input[]): LayoutDocument =>
  withInputs(inputs.map((input) => [input.id, input]))

/** Makes a layout from `{ id: fields }`, bottom first. */
export const layoutOf = (inputs: Readonly<Record<string, Partial<Input>>>): LayoutDocument =>
  withInputs(
    Object.entries(inputs).map(([id, fields], index) => [id, testInput(id, { order: `a${index}`, ...fields })]),
  )

function withInputs(inputs: readonly (readonly [string, Input])[]): LayoutDocument {
  const { version, records } = emptyDocument()
  return { version, records: { ...records, ...Object.fromEntries(inputs) } }
}
