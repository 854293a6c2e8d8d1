import { z } from 'zod'
import { RecordId } from '@/lib/layout/record-id'
import { SELECTED_AT_MOST } from '@/lib/protocol/here'
import { idOf } from '@/lib/server/http/id-of'

const TabId = idOf('a tab')

/** Is what a tab of the desk says of itself: that it is here and where, or that it goes. */
export const HereBody = z.union([
  z.strictObject({ tab: TabId, goes: z.literal(true) }),
  z.strictObject({
    tab: TabId,
    layoutId: idOf('a layout').nullable(),
    selection: z.array(RecordId).max(SELECTED_AT_MOST, `must be at most ${SELECTED_AT_MOST} ids`),
    more: z.int().min(0).max(1_000_000),
    isAway: z.boolean(),
  }),
])
export type HereBody = z.infer<typeof HereBody>

/** Holds a tab of a person at the desk of a show. */
export const Tab = z.object({
  tab: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  edits: z.boolean(),
  layoutId: z.string().nullable(),
  selection: z.array(z.string()),
  more: z.number(),
  isAway: z.boolean(),
})
export type Tab = z.infer<typeof Tab>

/** Two people may name their tabs alike. */
export const keyOf = ({ person, tab }: Readonly<{ tab: string; person: { id: string } }>): string =>
  `${person.id} ${tab}`
