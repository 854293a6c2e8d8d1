import type { APIRequestContext } from '@playwright/test'
import { emptyDocument, type LayoutDocument, type Records } from '@/lib/layout/document'
import { type Input, PLAIN_INPUT } from '@/lib/layout/input'
import type { Layout, Show } from '@/lib/protocol/live'
import { json } from './api'

/**
 * Makes a show for one test, with the demo's room, one output of the given size to a stream id, and one layout.
 * Takes may follow each other at once, unless a guard is asked for.
 */
export async function makeShow(
  api: APIRequestContext,
  options: { width?: number; height?: number; document?: LayoutDocument; name?: string; takeGuardMs?: number } = {},
): Promise<{ show: Show; layout: Layout }> {
  const { width = 1280, height = 720, document = emptyDocument(), name = 'Test show', takeGuardMs = 0 } = options
  const made: Show = await json(await api.post('/api/shows', { data: { name } }))
  const [output] = made.settings.outputs
  if (!output) throw new Error('A new show has an output.')
  const settings = { ...made.settings, roomId: 'demo', takeGuardMs, outputs: [{ ...output, width, height }] }
  const show: Show = await json(
    await api.patch(`/api/shows/${made.id}`, { data: { revision: made.revision, settings } }),
  )
  const [first]: Layout[] = await json(await api.get(`/api/shows/${show.id}/layouts`))
  if (!first) throw new Error('A new show has a layout.')
  const { records } = document
  const added = Object.fromEntries(Object.entries(records).filter(([id]) => id !== 'background'))
  const diff = { added, updated: {}, removed: {} }
  const empty = Object.keys(added).length === 0
  const layout: Layout = empty
    ? first
    : await json(await api.patch(`/api/layouts/${first.id}`, { data: { revision: first.revision, diff } }))
  return { show, layout }
}

/** Makes a document of these streams, bottom first, each at its `[x, y, width, height]`. */
export function documentOf(inputs: Record<string, readonly [number, number, number, number]>): LayoutDocument {
  const { version, records } = emptyDocument()
  const placed = Object.entries(inputs).map(([streamId, [x, y, width, height]], index) => {
    const id = `in-${index}`
    const source = { kind: 'stream' as const, streamId }
    return [
      id,
      { ...PLAIN_INPUT, type: 'input' as const, id, source, placed: true, x, y, width, height, order: `a${index}` },
    ] as const
  })
  return { version, records: { ...records, ...Object.fromEntries(placed) } }
}

/** Copies the records and sets the given fields of these inputs. */
export function changed(records: Records, fields: Readonly<Record<string, Partial<Input>>>): Records {
  const inputs = Object.entries(fields).map(([id, values]) => [id, { ...records[id], ...values }] as const)
  return { ...records, ...Object.fromEntries(inputs) } as Records
}
