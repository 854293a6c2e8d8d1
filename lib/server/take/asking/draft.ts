import type { ShowSettings } from '@/lib/layout/show'
import type { Layout } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { packed } from '@/lib/server/db/packed'
import { type RequestRow, UNSENT } from '@/lib/server/rows/rows'

export type Key = Readonly<{ value: string; fingerprint: string }>

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

export const draftTake = (draft: Draft, layout: Layout): RequestRow => ({
  ...blank(draft),
  action: 'StartMix',
  layout_id: layout.id,
  layout_name: layout.name,
  layout_revision: layout.revision,
  document: packed(JSON.stringify(layout.document)),
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
  settings: packed(JSON.stringify(settings)),
  operator_id: operator.id,
  operator_name: operator.name,
  idempotency_key: key?.value ?? null,
  fingerprint: key?.fingerprint ?? null,
  created_at: now,
})
