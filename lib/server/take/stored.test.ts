import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyDocument } from '@/lib/layout/document'
import { type Input, PLAIN_INPUT } from '@/lib/layout/input'
import { newsAfter } from '@/lib/server/following/events-after'
import { readTask } from '@/lib/server/rows/read-task'
import { createLayout } from '@/lib/server/shows/create-layout'
import { take } from './asking/take'
import { openStudio, type Studio } from './testing/studio'

const ada = { id: 'a'.repeat(32), name: 'Ada' }
const MOST_BYTES = 2_850

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const takeLayout = (layoutId: string) =>
  take(studio.context, ada, studio.showId, { layoutId, idempotencyKey: `${'k'.repeat(30)}-${layoutId}` })

/** Counts the bytes of all that the take is remembered by, without what a database adds to each row. */
async function storedBytes(): Promise<number> {
  const { db } = studio.context
  const rows = [
    await db.selectFrom('requests').selectAll().execute(),
    await db.selectFrom('events').selectAll().execute(),
  ]
  const values = rows.flat().flatMap((row) => Object.values(row))
  return values.reduce<number>((sum, value) => sum + Buffer.byteLength(String(value ?? '')), 0)
}

it('a take of nine inputs adds little to the database, though it keeps every word', async () => {
  const document = { ...emptyDocument(), records: { ...emptyDocument().records } as Record<string, Input> }
  for (let index = 0; index < 9; index += 1) {
    const rect = { x: (index % 3) * 400, y: Math.floor(index / 3) * 240, width: 400, height: 240 }
    const source = { kind: 'url', url: `rtmp://pull.example.com/live/cam-${index}` } as const
    document.records[`in-${index}`] = {
      ...PLAIN_INPUT,
      ...rect,
      type: 'input',
      id: `in-${index}`,
      source,
      placed: true,
      order: `a${index}`,
    }
  }
  const layout = await createLayout(studio.context, ada, studio.showId, { name: 'Nine', document })
  const before = await storedBytes()
  const request = await takeLayout(layout.id)
  expect(request).toMatchObject({ state: 'accepted', body: { Sequence: request.sequence } })
  expect(request.body).toHaveProperty('MixInput.length', 9)
  expect((await readTask(studio.context, studio.showId)).program?.document).toEqual(document)
  expect((await storedBytes()) - before).toBeLessThanOrEqual(MOST_BYTES)
})

it('an event tells the whole program, which is stored once', async () => {
  await takeLayout(studio.opening.id)
  const news = await newsAfter(studio.context, studio.showId, 0)
  const programs = ('events' in news ? news.events : []).flatMap(({ change }) =>
    change.type === 'task.changed' && change.task.program ? [change.task.program] : [],
  )
  expect(programs).toEqual([(await readTask(studio.context, studio.showId)).program])
})

it('who missed a program whose request is not kept any more gets a snapshot', async () => {
  await takeLayout(studio.opening.id)
  await studio.context.db.deleteFrom('requests').execute()
  expect(await newsAfter(studio.context, studio.showId, 0)).toHaveProperty('snapshot')
})
