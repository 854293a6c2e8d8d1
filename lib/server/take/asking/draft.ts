import type { LayoutDocument } from '@/lib/layout/document'
import type { ShowSettings } from '@/lib/layout/show'
import type { Layout } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { packed } from '@/lib/server/db/packed'
import { type RequestRow, UNSENT } from '@/lib/server/rows/rows'
import type { LeftOut } from './leave-out'

export type Key = Readonly<{ value: string; fingerprint: string }>

/** Holds an accepted take that is to be put back on air. `from` is where the next take back goes on, if this is one. */
export type Past = Readonly<{ row: RequestRow; asOf: number; from: number | null }>

/** Holds a request before it has its row. A take carries a copy of the layout, so that later edits do not reach it. */
export type Draft = Readonly<{
  id: string
  showId: string
  accountId: string
  settings: ShowSettings
  operator: Person
  key: Key | null
  now: number
}>

/** Holds a layout as it is sent. `wanted` has those too who are left out, where somebody is. */
export type Sent = Pick<Layout, 'id' | 'name' | 'revision' | 'document'> & Readonly<{ wanted?: LayoutDocument | null }>

/** Says which take the sound alone is changed of, where a take back goes on from it, and what Mixdesk goes back to. */
export type OfSound = Pick<RequestRow, 'sound_of' | 'back_number' | 'away_from'>

const NO_SOUND: OfSound = { sound_of: null, back_number: null, away_from: null }

export const draftTake = (
  draft: Draft,
  layout: Sent,
  explanation?: string,
  ofSound: OfSound = NO_SOUND,
): RequestRow => ({
  ...blank(draft),
  ...ofSound,
  action: 'StartMix',
  layout_id: layout.id,
  layout_name: layout.name,
  layout_revision: layout.revision,
  document: packed(JSON.stringify(layout.document)),
  wanted: layout.wanted ? packed(JSON.stringify(layout.wanted)) : null,
  explanation: explanation ?? null,
})

/**
 * Copies what was sent then, word for word: the layout and the settings may have changed since. It is `sent` less those
 * who are not there.
 */
export const draftPutBack = (
  draft: Draft,
  { row, asOf, from }: Past,
  { document, wanted, says }: LeftOut,
): RequestRow => ({
  ...blank(draft),
  action: 'StartMix',
  layout_id: row.layout_id,
  layout_name: row.layout_name,
  layout_revision: row.layout_revision,
  document: wanted ? packed(JSON.stringify(document)) : row.document,
  wanted: wanted && row.document,
  settings: row.settings,
  body: wanted ? null : row.body,
  explanation: says,
  as_of: asOf,
  back_number: from,
})

export const draftStop = (draft: Draft): RequestRow => ({ ...blank(draft), action: 'StopMix' })

const blank = ({ id, showId, accountId, settings, operator, key, now }: Draft) => ({
  ...UNSENT,
  id,
  show_id: showId,
  account_id: accountId,
  layout_id: null,
  layout_name: null,
  layout_revision: null,
  document: null,
  wanted: null,
  as_of: null,
  back_number: null,
  sound_of: null,
  away_from: null,
  settings: packed(JSON.stringify(settings)),
  operator_id: operator.id,
  operator_name: operator.name,
  idempotency_key: key?.value ?? null,
  fingerprint: key?.fingerprint ?? null,
  created_at: now,
})
