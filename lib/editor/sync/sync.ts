import { type Scaling, scaledDiff } from '@/lib/editor/state/scaled-diff'
import type { Size } from '@/lib/geometry/rect'
import { rescale } from '@/lib/layout/commands'
import { apply, compose, type Diff, type FieldChanges, isEmpty, NO_CHANGE, rebase } from '@/lib/layout/diff'
import type { LayoutDocument, LayoutRecord, Records } from '@/lib/layout/document'
import { backOnFrame } from '@/lib/layout/hands/back-on-frame'

/**
 * Holds a layout's document as the server had it at a revision. One that the server was restored to stands, whatever
 * its revision.
 */
export type Revised = Readonly<{ revision: number; document: LayoutDocument; isRestored?: true }>

/** Holds a change that the server numbered: `revision` is the one after it. */
export type NumberedChange = Readonly<{ revision: number; diff: Diff; changeId: string | null }>

/** Holds one PATCH. It is sent again unchanged when no answer comes, so that the server recognises it. */
export type Departure = Readonly<{ revision: number; diff: Diff; changeId: string }>

/**
 * Says where one layout's edits are. What the operator sees is `base`, with `sent` on it, with `waiting` on that:
 * base (acknowledged) ← sent (one PATCH, perhaps arrived) ← waiting (everything since, as one diff)
 */
export type Sync = Readonly<{ base: Revised; sent: Departure | null; waiting: Diff }>

export const inSync = ({ revision, document }: Revised): Sync => ({
  base: { revision, document },
  sent: null,
  waiting: NO_CHANGE,
})

/** Returns what the operator sees: the newest base, with those edits that still change something on it. */
export function seen({ base, sent, waiting }: Sync): LayoutDocument {
  const withSent = sent ? lay(sent.diff, base.document) : base.document
  return lay(waiting, withSent)
}

const lay = (diff: Diff, onto: LayoutDocument): LayoutDocument =>
  isEmpty(diff) ? onto : apply(onto, rebase(diff, onto))

/** Tells whether the server has acknowledged every edit. */
export const isSynced = ({ sent, waiting }: Sync): boolean => !sent && isEmpty(waiting)

export const edited = (sync: Sync, diff: Diff): Sync => ({ ...sync, waiting: compose(sync.waiting, diff) })

/** Sends what waits, unless a PATCH is on its way. Edits that have no effect any more are dropped. */
export function depart(sync: Sync, newChangeId: () => string): Sync {
  if (sync.sent) return sync
  const { revision, document } = sync.base
  const diff = withoutSight(rebase(sync.waiting, document), sync.waiting.added)
  if (isEmpty(diff)) return { ...sync, waiting: NO_CHANGE }
  return { ...sync, sent: { revision, diff, changeId: newChangeId() }, waiting: NO_CHANGE }
}

/**
 * Says of records that someone else added meanwhile that the author of this diff, who added them too, had seen none.
 */
const withoutSight = (diff: Diff, added: Records): Diff => ({
  ...diff,
  updated: Object.fromEntries(
    Object.entries(diff.updated).map(([id, fields]) => [id, Object.hasOwn(added, id) ? unseen(fields) : fields]),
  ),
})

const unseen = (fields: FieldChanges): FieldChanges =>
  Object.fromEntries(Object.entries(fields).map(([field, [, to]]) => [field, [null, to]]))

/**
 * Handles the answer that the server has `sent`, and that the layout is at `revision` with it. Returns null when others
 * have changed the layout since, and it must be read again.
 */
export function acknowledged(sync: Sync, revision: number): Sync | null {
  const { base, sent } = sync
  if (!sent || revision <= base.revision) return { ...sync, sent: null }
  if (base.revision !== sent.revision || revision !== sent.revision + 1) return null
  return { ...sync, base: { revision, document: apply(base.document, sent.diff) }, sent: null }
}

/** Handles a layout that was read again after the answer that the server has `sent`. */
export const included = (sync: Sync, now: Revised): Sync => ({ ...sync, base: newer(sync.base, now), sent: null })

/**
 * Handles a refusal of `sent`, which changed nothing. It waits again, on the current layout if a stale revision was the
 * reason. A server whose layout is older than what it was sent has lost revisions, as after a restore: its word counts.
 */
export function returned(sync: Sync, now: Revised | null): Sync {
  const waiting = sync.sent ? compose(sync.sent.diff, sync.waiting) : sync.waiting
  const isRestored = now !== null && sync.sent !== null && now.revision < sync.sent.revision
  const base = isRestored ? { revision: now.revision, document: now.document } : newer(sync.base, now ?? sync.base)
  return { base, sent: null, waiting }
}

/**
 * Handles a numbered change from the connection. One that `base` includes changes nothing. Returns null when an earlier
 * one is missing, and the layout must be read again.
 */
export function arrived(sync: Sync, { revision, diff, changeId }: NumberedChange): Sync | null {
  const sent = sync.sent?.changeId === changeId ? null : sync.sent
  if (revision <= sync.base.revision) return { ...sync, sent }
  if (revision > sync.base.revision + 1) return null
  return { ...sync, base: { revision, document: apply(sync.base.document, diff) }, sent }
}

/**
 * Handles a layout that was read again. Only the answer to `sent`, or its own event, tells whether it includes `sent`.
 */
export const reread = (sync: Sync, now: Revised): Sync => ({ ...sync, base: newer(sync.base, now) })

export const discarded = (sync: Sync): Sync => inSync(sync.base)

/** Returns the records that I changed and others removed meanwhile, so that my changes of them come to nothing. */
export function lostBetween(before: Sync, after: Sync): LayoutRecord[] {
  const edited = [before.sent?.diff, before.waiting].flatMap((diff) => Object.keys(diff?.updated ?? {}))
  return [...new Set(edited)].flatMap((id) => {
    const record = before.base.document.records[id] ?? before.sent?.diff.added[id]
    const isThere = after.base.document.records[id] ?? after.sent?.diff.added[id] ?? after.waiting.added[id]
    return record && !isThere && !after.waiting.removed[id] ? [record] : []
  })
}

/**
 * Handles a change of the frame by counting my edits in pixels of the new one. What is on its way counts in the one
 * before, and is refused.
 */
export function rescaled({ base, sent, waiting }: Sync, { from, to, step }: Scaling): Sync {
  const { document } = base
  const edits = rebase(sent ? compose(sent.diff, waiting) : waiting, document)
  const scale = (touched: LayoutDocument) => rescale(touched, from, to, step)
  return { base, sent: null, waiting: scaledDiff(edits, [document, apply(document, edits)], scale) }
}

/** Adds to my edits what keeps on the frame what others have moved or resized meanwhile, and I too. */
export function merged(before: Sync, after: Sync, frame: Size): Sync {
  if (before.base === after.base || isSynced(after)) return after
  const mine = Object.keys({ ...after.sent?.diff.updated, ...after.waiting.updated })
  return edited(
    after,
    backOnFrame(seen(after), mine, { from: [seen(before), after.base.document], frame, isWhole: true }),
  )
}

const newer = (base: Revised, now: Revised): Revised =>
  now.isRestored || now.revision > base.revision ? { revision: now.revision, document: now.document } : base
