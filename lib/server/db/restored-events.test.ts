import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { testDatabaseUrl } from '@/lib/server/env'
import { newsAfter } from '@/lib/server/following/events-after'
import { seedFirstShow } from '@/lib/server/shows/first-show'
import { prune } from '@/lib/server/take/watch/prune'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { backUp } from './backup'
import type { OpenDatabase } from './open'
import { restore } from './restore'
import { openFile } from './testing/open-file'

const SHOW = 'demo'

let test: Awaited<ReturnType<typeof openTestDatabase>>
const restored: OpenDatabase[] = []
beforeEach(async () => {
  test = await openTestDatabase({ variables: { EVENTS_KEPT: '100' } })
  await seedFirstShow(test.context)
})
afterEach(async () => {
  for (const { close } of restored.splice(0)) await close()
  await test.close()
})

/** Makes events of the show, as many as that. */
const change = (context: Context, count: number) =>
  changeShow(context, SHOW, null, async ({ emit }) => {
    for (let index = 0; index < count; index += 1) emit({ type: 'layout.removed', layoutId: `l${index}` })
  })

const lastOf = async ({ db }: Context) =>
  (await db.selectFrom('shows').select('last_event').where('id', '=', SHOW).executeTakeFirstOrThrow()).last_event

/** Goes on with a backup as it was at the ninth event, in a folder of its own. */
async function putBack(): Promise<Context> {
  const dataDir = join(test.context.env.dataDir, `restored-${restored.length}`)
  const folder = join(test.context.env.dataDir, 'backup')
  await restore({ dataDir, folder, secrets: [], overwrites: false, now: test.clock.now, check: () => {} })
  const opened = await openFile(dataDir)
  restored.push(opened)
  return { ...test.context, db: opened.db }
}

describe.skipIf(testDatabaseUrl())('a desk that was open when a backup was put back', () => {
  beforeEach(async () => {
    await change(test.context, 9)
    backUp(test.context.env.dataDir, join(test.context.env.dataDir, 'backup'), [])
    await change(test.context, 5)
  })

  it.each([
    { seen: 9, why: 'as much as the backup has' },
    { seen: 10, why: 'more than the backup has, and less than the restored desk wrote' },
    { seen: 14, why: 'as much as the restored desk wrote' },
    { seen: 3, why: 'less than the backup has' },
  ])('gets the whole show where it has seen $why', async ({ seen }) => {
    const context = await putBack()
    expect(await newsAfter(context, SHOW, seen)).toHaveProperty('snapshot')
    await change(context, 5)
    expect(await newsAfter(context, SHOW, seen)).toHaveProperty('snapshot')
  })

  it('gets the whole show where the same backup is put back twice', async () => {
    const first = await putBack()
    await change(first, 3)
    const seen = await lastOf(first)
    test.clock.step(60_000)
    const second = await putBack()
    await change(second, 5)
    expect(await newsAfter(second, SHOW, seen)).toHaveProperty('snapshot')
  })

  it('follows it from then on, also once old events are pruned', async () => {
    const context = await putBack()
    const seen = await lastOf(context)
    await change(context, 151)
    await prune(context)
    const news = await newsAfter(context, SHOW, seen + 51)
    expect('events' in news && news.events.map(({ number }) => number - seen)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 52),
    )
    expect(await newsAfter(context, SHOW, seen)).toHaveProperty('snapshot')
  })
})
