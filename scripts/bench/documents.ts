import { emptyDocument, type LayoutDocument, type LayoutRecord } from '../../lib/layout/document'
import { type Input, PLAIN_INPUT } from '../../lib/layout/input'

/** A layout of so many cameras, three in a row. */
export function documentOf(inputs: number): LayoutDocument {
  const records: Record<string, LayoutRecord> = { ...emptyDocument().records }
  for (let index = 0; index < inputs; index += 1) {
    const input: Input = {
      ...PLAIN_INPUT,
      type: 'input',
      id: `in-${index}`,
      source: { kind: 'stream', streamId: `cam-${index}` },
      placed: true,
      x: (index % 3) * 400,
      y: Math.floor(index / 3) * 240,
      width: 400,
      height: 240,
      order: `a${index}`,
    }
    records[input.id] = input
  }
  return { ...emptyDocument(), records }
}
