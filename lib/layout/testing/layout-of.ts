import { emptyDocument, type LayoutDocument } from '../document'
import { type Input, PLAIN_INPUT } from '../input'

/** A layout from `{ id: fields }`, bottom first, each 160 × 90 at the origin unless it says otherwise. */
export function layoutOf(inputs: Readonly<Record<string, Partial<Input>>>): LayoutDocument {
  const records = Object.entries(inputs).map(([id, fields], index): [string, Input] => [
    id,
    {
      ...PLAIN_INPUT,
      type: 'input',
      id,
      source: { kind: 'stream', streamId: id },
      placed: true,
      x: 0,
      y: 0,
      width: 160,
      height: 90,
      order: `a${index}`,
      ...fields,
    },
  ])
  return { ...emptyDocument(), records: { ...emptyDocument().records, ...Object.fromEntries(records) } }
}
