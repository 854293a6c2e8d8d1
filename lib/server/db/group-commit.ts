import { setImmediate as nextRound } from 'node:timers/promises'

/** The one connection that writes. */
type Writer = Readonly<{ run(sql: string): void; commit(): Promise<void>; isInTransaction(): boolean }>

/** One work inside the shared transaction. Both endings resolve once that is committed. `cause` is why it is undone. */
export type Member = Readonly<{ keep(): Promise<void>; undo(cause?: unknown): Promise<void> }>

export type GroupCommit = Readonly<{
  join(): Promise<Member>
  /** Joins for as long as `work` takes: what it did is kept, or undone if it throws. */
  run<T>(work: () => Promise<T> | T): Promise<T>
  /** Resolves when everyone who joined is answered. Whoever comes from now on is refused. */
  end(): Promise<void>
}>

/**
 * Lets works that are waiting at the same moment share one transaction, and so one wait for the disk. They run one
 * after another in the order of asking, each in a savepoint: one that fails is undone alone. Whoever reads what an
 * earlier one wrote is answered after the same commit, and where that fails all of them fail.
 */
export function groupCommit(writer: Writer): GroupCommit {
  const turn = createTurns()
  /** The commit of the transaction that is open; null between transactions. */
  let committed: Promise<void> | null = null
  let isEnded = false

  async function join(): Promise<Member> {
    if (isEnded) throw new Error('The database is closed.')
    const leave = await turn()
    try {
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

  /** SQLite gives a whole transaction up by itself when the disk is full or fails. */
  function requireTransaction(cause?: unknown): void {
    if (writer.isInTransaction()) return
    throw new Error('SQLite gave up the transaction that this work was part of.', { cause })
  }

  function open(): Promise<void> {
    writer.run('begin immediate')
    const commit = close()
    // Whoever is part of it hears of its failure by `keep` or `undo`.
    commit.catch(() => {})
    return commit
  }

  /** Commits after everyone who asked for a turn within a round of the event loop; who comes later shares the next. */
  async function close(): Promise<void> {
    await nextRound()
    const leave = await turn()
    committed = null
    try {
      requireTransaction()
      await writer.commit()
    } catch (error) {
      if (writer.isInTransaction()) writer.run('rollback')
      throw error
    } finally {
      leave()
    }
  }

  async function end(): Promise<void> {
    isEnded = true
    const leave = await turn()
    leave()
    await committed?.catch(() => {})
  }

  return { join, run, end }
}

/** One at a time, in the order of asking. Resolves to what lets the next one have its turn. */
function createTurns(): () => Promise<() => void> {
  let last = Promise.resolve()
  return async () => {
    const before = last
    let leave = () => {}
    last = new Promise((resolve) => {
      leave = resolve
    })
    await before
    return leave
  }
}
