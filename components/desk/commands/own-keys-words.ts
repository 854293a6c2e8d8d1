import { printed } from '@/components/seat/printed-keys'
import type { Shortcut } from '@/lib/editor/shortcut'

export const UNREADABLE = 'Your own keys could not be read. The desk has the keys that it came with.'
export const UNKEPT = 'This browser keeps no choices: that holds until the page is left.'

/** More commands than these are counted. */
const MOST_NAMED = 3

/** Says which keys commands have now. */
export function changesSay(rows: readonly Shortcut[]): string {
  if (rows.length === 0) return 'It has these keys already.'
  if (rows.length > MOST_NAMED) return `${rows.length} commands have other keys now.`
  return rows.map(({ label, caption }) => `${label}: ${caption ? printed(caption) : 'no keys'}.`).join(' ')
}
