import { setImmediate as nextRound, setTimeout as sleep } from 'node:timers/promises'
import { realTimers, type Timers } from '@/lib/server/timers'
import { isLocked, isTrouble, troubled } from './trouble'
import { createTurns } from './turns'

/** The one connection that writes. */
type Writer = Readonly<{ run(sql: string): void; commit(): Promise<void>; isInTransaction(): boolean }>

/**
 * Holds one piece of work inside the shared transaction. Both endings resolve once that is committed. `cause` says why
 * the work is undone.
 */
export type Member = Readonly<{ keep(): Promise<void>; undo(cause?: unknown): Promise<void> }>

export type GroupCommit = Readonly<{
  join(): Promise<Member>
  /** Joins for as long as `work` takes. Its changes are kept, or undone if it throws. */
  run<T>(work: () => Promise<T> | T): Promise<T>
  /** Resolves when all joined work is answered. Work that comes later is refused. */
  end(): Promise<void>
}>

/**
 * Work waits this long for its turn and for the lock of another program, and then for the disk. Together they are below
 * 3 s.
 */
const BEGIN_WITHIN_MS = 1_500
const COMMIT_WITHIN_MS = 1_400
const TRY_EVERY_MS = 20

type Options = Readonly<{
  /** Throws when the open file is not the one that the next start would find. */
  requireInPlace?: () => void
  timers?: Timers
}>

/**
 * Lets work that waits at the same moment share one transaction, and so one wait for the disk. Each piece runs after
 * the one before, in the order of asking and in a savepoint: one that fails is undone alone. Work that read what an
 * earlier piece wrote is answered after the same commit; if the commit fails, all of them fail. No wait holds up the
 * event loop, and no wait is endless: work that could not begin in time is given up for good.
 */
export function groupCommit(
  writer: Writer,
  { requireInPlace = () => {}, timers: { now, after } = realTimers }: Options = {},
): GroupCommit {
  const turn = createTurns(after)
  /** The commit of the open transaction; null between transactions. */
  let committed: Promise<void> | null = null
  let isEnded = false
  /** Says that a commit is under way. */
  let isWriting = false
  /** Says why SQLite gave up the open transaction, as the first piece of work heard it. */
  let abandonedBecause: unknown

  async function join(): Promise<Member> {
    if (isEnded) throw new Error('The database is closed.')
    const until = now() + BEGIN_WITHIN_MS
    const leave = await turn({ ms: BEGIN_WITHIN_MS, over: () => troubled(isWriting ? 'broken' : 'locked') })
    try {
      if (!committed) await begin(until)
      const commit = committed ?? open()
      committed = commit
      requireTransaction()
      writer.run('savepoint work')
      return {
        keep: ending(['release work'], leave, commit),
        undo: ending(['rollback to work', 'release work'], leave, commit),
      }
    } catch (error) {
      leave()
      throw error
    }
  }

  async function run<T>(work: () => Promise<T> | T): Promise<T> {
    const member = await join()
    let result: T
    try {
      result = await work()
    } catch (error) {
      await member.undo(error)
      throw error
    }
    await member.keep()
    return result
  }

  const ending =
    (statements: readonly string[], leave: () => void, commit: Promise<void>) => async (cause?: unknown) => {
      try {
        requireTransaction(cause)
        for (const statement of statements) writer.run(statement)
      } finally {
        leave()
      }
      await commit
    }

  /** SQLite gives up a whole transaction when the disk is full or fails. */
  function requireTransaction(cause?: unknown): void {
    if (writer.isInTransaction()) return
    abandonedBecause ??= cause
    if (isTrouble(abandonedBecause)) throw abandonedBecause
    throw new Error('SQLite gave up the transaction that this work was part of.', { cause })
  }

  /** Waits while another program holds the lock, without holding up the event loop. */
  async function begin(until: number): Promise<void> {
    requireInPlace()
    abandonedBecause = undefined
    for (;;) {
      try {
        writer.run('begin immediate')
        return
      } catch (error) {
        if (!isLocked(error) || now() >= until) throw error
      }
      await sleep(TRY_EVERY_MS)
    }
  }

  function open(): Promise<void> {
    const commit = close()
    // All joined work hears of the failure by `keep` or `undo`.
    commit.catch(() => {})
    return commit
  }

  /**
   * Commits after all work that asked for a turn within one round of the event loop. Later work shares the next
   * transaction.
   */
  async function close(): Promise<void> {
    await nextRound()
    const leave = await turn()
    committed = null
    await within(write().finally(leave))
  }

  async function write(): Promise<void> {
    isWriting = true
    try {
      requireTransaction()
      await writer.commit()
      // A write to another file than the one in its place would be lost.
      requireInPlace()
    } catch (error) {
      if (writer.isInTransaction()) writer.run('rollback')
      throw error
    } finally {
      isWriting = false
    }
  }

  /** A slow disk may still store the commit later, but all joined work is told that it was not done. */
  function within(written: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const callOff = after(COMMIT_WITHIN_MS, () => reject(troubled('silent')))
      written.then(resolve, reject).finally(callOff)
    })
  }

  async function end(): Promise<void> {
    isEnded = true
    const leave = await turn()
    leave()
    await committed?.catch(() => {})
  }

  return { join, run, end }
}
