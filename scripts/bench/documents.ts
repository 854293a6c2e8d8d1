import type { Layout } from '@/lib/protocol/live'
import { emptyDocument, type LayoutDocument, type LayoutRecord } from '../../lib/layout/document'
import { type Input, PLAIN_INPUT } from '../../lib/layout/input'
import type { Send } from './signed-in'

/** Makes a layout of this many cameras, three in a row. */
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

const INPUTS = 9

/** Fills a new show until it has this many layouts. Returns their ids. */
export async function addLayouts(send: Send, showId: string, layouts: number): Promise<string[]> {
  const document = documentOf(INPUTS)
  const [first] = await send<Layout[]>('GET', `/api/shows/${showId}/layouts`)
  if (!first) throw new Error('A new show has a layout.')
  const records = Object.fromEntries(Object.entries(document.records).filter(([id]) => id !== 'background'))
  const diff = { added: records, updated: {}, removed: {} }
  await send('PATCH', `/api/layouts/${first.id}`, { revision: first.revision, diff })
  const ids = [first.id]
  for (let index = 1; index < layouts; index += 1) {
    const made = await send<Layout>('POST', `/api/shows/${showId}/layouts`, { name: `Layout ${index + 1}`, document })
    ids.push(made.id)
  }
  return ids
}
