import { isTime, type Said } from './messages'

/** Holds a show that a tab follows, with the number of the last event that it has. */
export type Followed = {
  id: string
  show: string
  after: number | null
  turn: number | null
  listeners: Map<string, (event: { data?: unknown }) => void>
}

/**
 * Says what a tab that has the events up to `after` makes of a message. A server that has told everything, and less
 * than the tab has, was restored from a backup. An older snapshot alone does not say so: it may have been made for
 * another tab, and later events may follow.
 */
export function judge(after: number | null, { event, number }: Pick<Said, 'event' | 'number'>) {
  if (number === null || after === null) return 'news'
  if (isTime(event)) return number < after ? 'restored' : 'news'
  return number <= after ? 'known' : 'news'
}
