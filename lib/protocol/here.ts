import * as z from '@/lib/shared/schema'
import { Person } from './request'

/** No more of a selection than this is told: who selects everything has no use for a thousand outlines. */
export const SELECTED_AT_MOST = 50

/** Says where one tab of a person is: its layout in preview, and what it has selected there. */
const TabHere = z.object({
  layoutId: z.nullable(z.string()),
  selection: z.array(z.string()),
  /** Counts what is selected and not listed. */
  more: z.number(),
  /** Nobody sees the tab now. */
  isAway: z.boolean(),
})

/** Holds a person who has the desk of a show open, in one tab or several. */
const PersonHere = z.object({ id: z.string(), name: z.string(), edits: z.boolean(), tabs: z.array(TabHere) })
export type PersonHere = z.infer<typeof PersonHere>

/**
 * Says who has the desk: others are asked before they change what is on air, or, where it is had alone, have to take
 * the desk over first. `since` is in Unix ms.
 */
export const HeldDesk = z.object({ by: Person, since: z.number(), alone: z.boolean() })
export type HeldDesk = z.infer<typeof HeldDesk>

/** Says who is at the desk of a show. It is told whole each time, kept nowhere, and no event of the show. */
export const Here = z.object({ show: z.string(), people: z.array(PersonHere), desk: z.nullable(HeldDesk) })
export type Here = z.infer<typeof Here>
