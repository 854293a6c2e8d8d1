import { apply, compose, type Diff, isEmpty, NO_CHANGE, rebase } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'

/** A layout's document as the server had it at a revision. */
export type Revised = Readonly<{ revision: number; document: LayoutDocument }>

/** A change that the server numbered: `revision` is the one after it. */
export type NumberedChange = Readonly<{ revision: number; diff: Diff; changeId: string | null }>

/** One PATCH: what is sent again without an answer is exactly the same, so that the server knows it again. */
export type Departure = Readonly<{ revision: number; diff: Diff; changeId: string }>

/**
 * Where one layout's edits are. What the operator sees is `base`, with `sent` on it, with `waiting` on that:
 *
 *     base (acknowledged) ← sent (one PATCH, perhaps arrived) ← waiting (everything since, as one diff)
 */
export type Sync = Readonly<{ base: Revised; sent: Departure | null; waiting: Diff }>

export const inSync = ({ revision, document }: Revised): Sync => ({
  base: { revision, document },
  sent: null,
  waiting: NO_CHANGE,
})

/** What the operator sees: the newest base with those edits that still change something on it. */
export function seen({ base, sent, waiting }: Sync): LayoutDocument {
  const withSent = sent ? lay(sent.diff, base.document) : base.document
  return lay(waiting, withSent)
}

const lay = (diff: Diff, onto: LayoutDocument): LayoutDocument =>
  isEmpty(diff) ? onto : apply(onto, rebase(diff, onto))

export const isSettled = ({ sent, waiting }: Sync): boolean => !sent && isEmpty(waiting)

export const edited = (sync: Sync, diff: Diff): Sync => ({ ...sync, waiting: compose(sync.waiting, diff) })

/** Puts what waits on its way, if nothing is; what has no effect any more is dropped. */
export function depart(sync: Sync, newChangeId: () => string): Sync {
  if (sync.sent) return sync
  const { revision, document } = sync.base
  const diff = rebase(sync.waiting, document)
  if (isEmpty(diff)) return { ...sync, waiting: NO_CHANGE }
  return { ...sync, sent: { revision, diff, changeId: newChangeId() }, waiting: NO_CHANGE }
}

/** The server answered that it has `sent`, and what the layout is now. */
export const acknowledged = (sync: Sync, now: Revised): Sync => ({ ...sync, base: newer(sync.base, now), sent: null })

/** The server refused `sent`, changing nothing: it waits again, on what the layout is now if that was the reason. */
export function returned(sync: Sync, now: Revised | null): Sync {
  const waiting = sync.sent ? compose(sync.sent.diff, sync.waiting) : sync.waiting
  return { base: now ? newer(sync.base, now) : sync.base, sent: null, waiting }
}

/**
 * A numbered change came over the connection. One that `base` includes says nothing new; null means that one before it
 * is missing, and the layout must be read again.
 */
export function arrived(sync: Sync, { revision, diff, changeId }: NumberedChange): Sync | null {
  const sent = sync.sent?.changeId === changeId ? null : sync.sent
  if (revision <= sync.base.revision) return { ...sync, sent }
  if (revision > sync.base.revision + 1) return null
  return { ...sync, base: { revision, document: apply(sync.base.document, diff) }, sent }
}

/** The layout as read anew. Whether it has `sent` in it is for the answer, or its own event, to say. */
export const reread = (sync: Sync, now: Revised): Sync => ({ ...sync, base: newer(sync.base, now) })

export const discarded = (sync: Sync): Sync => inSync(sync.base)

const newer = (base: Revised, now: Revised): Revised =>
  now.revision > base.revision ? { revision: now.revision, document: now.document } : base
