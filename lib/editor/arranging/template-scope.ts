import type { LayoutDocument } from '@/lib/layout/document'
import { chosenOf, picturesOf } from '@/lib/layout/templates/pictures'

/**
 * Counts what templates may lay out: the pictures that are not locked, and those of them that are chosen. Locked ones
 * stay, and are counted apart.
 */
type Scope = Readonly<{ placed: number; chosen: number; locked: number }>

/** Counts by the selection, which chooses where it has several that are not locked. */
export function scopeIn(document: LayoutDocument, selection: readonly string[]): Scope {
  const placed = chosenOf(document, []).length
  return { placed, chosen: chosenOf(document, selection).length, locked: picturesOf(document).length - placed }
}

/** Says what a template would lay out, where it lays out so many pictures. */
export function sayScope({ placed, chosen, locked }: Scope, count: number): string {
  if (chosen < placed) return `for the ${chosen} selected of ${placed} inputs`
  if (placed === 0) return count > 0 ? 'places sources of the room' : ''
  if (count > placed) return `places ${count - placed} more of the room`
  if (locked > 0)
    return placed === 1 ? 'for the one input that is not locked' : `for the ${placed} inputs that are not locked`
  return placed === 1 ? 'for the one input' : `for all ${placed} inputs`
}

/** Says why no template can be offered. */
export const sayNothing = ({ locked }: Scope): string =>
  locked > 0
    ? 'There is nothing to lay out: every input is locked.'
    : 'There is nothing to lay out yet: no source is live in the room.'
