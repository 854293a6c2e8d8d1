import type { Selectable } from 'kysely'
import type { Show } from '@/lib/protocol/live'
import type { ShowTable } from '@/lib/server/db/schema'
import { storedPinned, storedSettings } from '@/lib/server/db/stored'

export const toShow = (row: Selectable<ShowTable>): Show => ({
  id: row.id,
  name: row.name,
  position: row.position,
  revision: row.revision,
  settings: storedSettings(row.settings),
  accountId: row.account_id,
  panicLayoutId: row.panic_layout_id,
  pinned: storedPinned(row.pinned),
  updatedAt: row.updated_at,
})
