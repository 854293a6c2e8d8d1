import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { LayoutDocument } from '@/lib/layout/document'
import { isObject } from '@/lib/layout/file'
import { KEPT_IDS } from '@/lib/layout/input'
import { PinnedSounds } from '@/lib/layout/own/pinned-sounds'
import { ShowSettings } from '@/lib/layout/show'
import type { Origins } from '@/lib/layout/unscaled'
import { upgradeDocument } from '@/lib/layout/upgrade'
import { PlayAddresses } from '@/lib/protocol/request'
import { RosterEntry } from '@/lib/protocol/roster'
import { StoredOrigins } from './origins'
import { unpacked } from './packed'

/**
 * This many texts of each kind are remembered: enough for the layouts on air and in work, but not for the whole
 * archive.
 */
const KEPT = 200

/**
 * Reads JSON that this server stored. A take meets the same text half a dozen times, so the result is remembered. The
 * same text gives the same value, which is frozen.
 */
function stored<Output>(
  schema: z.core.$ZodType<Output>,
  upgrade: (value: unknown) => unknown = (value) => value,
): (json: string) => Output {
  const known = new LRUCache<string, { value: Output }>({ max: KEPT })
  return (json) => {
    const found = known.get(json)
    if (found) return found.value
    const value = frozen(z.parse(schema, upgrade(JSON.parse(unpacked(json)))))
    known.set(json, { value })
    return value
  }
}

export const storedDocument: (json: string) => LayoutDocument = stored(LayoutDocument, (document) =>
  withFreeIds(upgradeDocument(document)),
)
export const storedSettings = stored(ShowSettings)
export const storedPinned = stored(PinnedSounds)

/**
 * Reads settings among those of many shows; null for settings that this Mixdesk cannot read, so that one such show does
 * not take the others away. Whoever asks for that show gets the error.
 */
export function readableSettings(json: string): ShowSettings | null {
  try {
    return storedSettings(json)
  } catch (error) {
    if (error instanceof z.core.$ZodError || error instanceof SyntaxError) return null
    throw error
  }
}

/**
 * Gives inputs other ids that lie under one which the layout keeps for itself. An earlier Mixdesk took these, and such
 * a layout could not be saved any more.
 */
function withFreeIds(document: unknown): unknown {
  if (!isObject(document) || !isObject(document.records)) return document
  const entries = Object.entries(document.records)
  const isTaken = ([id, record]: [string, unknown]) =>
    KEPT_IDS.includes(id) && isObject(record) && record.type === 'input'
  if (!entries.some(isTaken)) return document
  const freed = entries.map(([id, record]) =>
    isTaken([id, record]) && isObject(record) ? [`input-${id}`, { ...record, id: `input-${id}` }] : [id, record],
  )
  return { ...document, records: Object.fromEntries(freed) }
}

export const storedOrigins: (json: string) => Origins = stored(StoredOrigins)
export const storedPlayInfo = stored(z.array(PlayAddresses))
export const storedEntries = stored(z.array(RosterEntry))

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
