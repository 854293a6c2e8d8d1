import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextRound } from 'node:timers/promises'
import Libsql from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestTimers } from '@/lib/shared/testing/timers'
import { type GroupCommit, groupCommit } from './group-commit'

let folder: string
let file: Libsql.Database
let statements: string[]
let refused: string | null
let timers: ReturnType<typeof createTestTimers>
let diskAnswers: Promise<void>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mixdesk-group-'))
  file = new Libsql(join(folder, 'group.db'))
  file.exec('create table works (name text unique)')
  statements = []
  refused = null
  timers = createTestTimers()
  diskAnswers = Promise.resolve()
})
afterEach(() => {
  file.close()
  rmSync(folder, { recursive: true })
})

const run = (sql: string) => {
  statements.push(sql)
  if (sql === refused) throw new Error('disk I/O error')
  file.exec(sql)
}
const group = () =>
  groupCommit(
    {
      run,
      async commit() {
        statements.push('commit begins')
        for (let round = 0; round < 3; round += 1) await nextRound()
        await diskAnswers
        run('commit')
      },
      isInTransaction: () => file.inTransaction,
    },
    { timers },
  )

const work = ({ run }: GroupCommit, name: string, during?: () => unknown): Promise<string> =>
  run(async () => {
    file.prepare('insert into works values (?)').run([name])
    await during?.()
    return name
  })

const stored = () => file.prepare('select name from works order by rowid').all([])
const count = (sql: string) => statements.filter((statement) => statement === sql).length
const fail = () => {
  throw new Error('no')
}

describe('works that are waiting at the same moment', () => {
  it('share one commit, in the order of asking', async () => {
    const shared = group()
    expect(await Promise.all(['a', 'b', 'c'].map((name) => work(shared, name)))).toEqual(['a', 'b', 'c'])
    expect(stored()).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c' }])
    expect(count('commit')).toBe(1)
  })

  it('share the next one where they come while a commit is on its way', async () => {
    const shared = group()
    const first = work(shared, 'first')
    while (count('commit begins') === 0) await nextRound()
    await Promise.all([first, ...['a', 'b', 'c'].map((name) => work(shared, name))])
    expect(count('commit')).toBe(2)
  })

  it('wait for the disk at last, however many keep coming', async () => {
    const shared = group()
    let isOver = false
    const first = work(shared, 'first').then(() => {
      isOver = true
    })
    for (let more = 0; more < 1000 && !isOver; more += 1) {
      void work(shared, `more ${more}`)
      await nextRound()
    }
    await first
    expect(count('savepoint work')).toBeLessThan(1000)
    await work(shared, 'last')
  })

  it('take turns: the next begins when the one before has ended, however long that takes', async () => {
    const shared = group()
    const order: string[] = []
    const slow = work(shared, 'slow', async () => {
      for (let round = 0; round < 50; round += 1) await nextRound()
      order.push('slow')
    })
    await Promise.all([slow, work(shared, 'quick', () => order.push('quick'))])
    expect(order).toEqual(['slow', 'quick'])
  })

  it('begin anew after a commit that is on its way', async () => {
    const shared = group()
    const first = work(shared, 'first')
    while (count('commit begins') === 0) await nextRound()
    await Promise.all([first, work(shared, 'second')])
    const alone = ['begin immediate', 'savepoint work', 'release work', 'commit begins', 'commit']
    expect(statements).toEqual([...alone, ...alone])
  })

  it('are not failed by one that fails, which leaves nothing behind', async () => {
    const shared = group()
    const works = [work(shared, 'a'), work(shared, 'b', fail), work(shared, 'a'), work(shared, 'c')]
    const ended = await Promise.allSettled(works)
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    expect(stored()).toEqual([{ name: 'a' }, { name: 'c' }])
    expect(count('commit')).toBe(1)
  })

  it('are answered after the commit, those that failed too', async () => {
    const shared = group()
    const commits: number[] = []
    const noteCommits = () => commits.push(count('commit'))
    const works = [work(shared, 'a').then(noteCommits), work(shared, 'b', fail).catch(noteCommits)]
    expect(count('commit')).toBe(0)
    await Promise.all(works)
    expect(commits).toEqual([1, 1])
  })

  it('all fail when the commit fails, and the next ones begin anew', async () => {
    const shared = group()
    refused = 'commit'
    const ended = await Promise.allSettled([work(shared, 'a'), work(shared, 'b')])
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    refused = null
    await work(shared, 'c')
    expect(stored()).toEqual([{ name: 'c' }])
  })

  it('all fail when SQLite gives the transaction up in the midst of it', async () => {
    const shared = group()
    const giveUp = () => {
      file.exec('rollback')
      fail()
    }
    const ended = await Promise.allSettled([work(shared, 'a'), work(shared, 'b', giveUp), work(shared, 'c')])
    const given = 'SQLite gave up the transaction that this work was part of.'
    const reasons = ended.map((one) => (one.status === 'rejected' ? one.reason : 'kept'))
    expect(reasons.map(({ message }) => message)).toEqual([given, given, given])
    expect(reasons[1].cause).toEqual(new Error('no'))
    await work(shared, 'd')
    expect(stored()).toEqual([{ name: 'd' }])
  })
})

it('a failed begin fails its work alone', async () => {
  const shared = group()
  refused = 'begin immediate'
  await expect(work(shared, 'a')).rejects.toThrow('disk I/O error')
  refused = null
  await work(shared, 'b')
  expect(stored()).toEqual([{ name: 'b' }])
})

it('ends when everyone who joined is committed, and refuses whoever comes then', async () => {
  const shared = group()
  const works = ['a', 'b'].map((name) => work(shared, name))
  await shared.end()
  expect(count('commit')).toBe(1)
  await expect(work(shared, 'late')).rejects.toThrow('The database is closed.')
  expect(await Promise.all(works)).toEqual(['a', 'b'])
})

it('ends after a commit that is on its way', async () => {
  const shared = group()
  const first = work(shared, 'first')
  while (count('commit begins') === 0) await nextRound()
  await shared.end()
  expect(count('commit')).toBe(1)
  await first
})

it('a disk that is silent for 1.4 s fails its works, and those that wait for it; what comes once it answers is done', async () => {
  const shared = group()
  let answer = () => {}
  diskAnswers = new Promise((resolve) => {
    answer = resolve
  })
  const first = work(shared, 'first').catch((error: unknown) => error)
  while (count('commit begins') === 0) await nextRound()
  timers.advance(1_000)
  const second = work(shared, 'second').catch((error: unknown) => error)
  timers.advance(400)
  expect(await first).toMatchObject({ details: { cause: 'silent' } })
  timers.advance(1_100)
  expect(await second).toMatchObject({ details: { cause: 'broken' } })
  answer()
  await work(shared, 'third')
  expect(stored()).toEqual([{ name: 'first' }, { name: 'third' }])
})
