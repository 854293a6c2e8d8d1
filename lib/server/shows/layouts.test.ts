import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Diff, NO_CHANGE } from '@/lib/layout/diff'
import type { Input } from '@/lib/layout/input'
import { testInput } from '@/lib/layout/testing/layout-of'
import type { Layout } from '@/lib/protocol/live'
import { newsAfter } from '@/lib/server/following/events-after'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { createLayout } from './create-layout'
import { createShow } from './create-show'
import { deleteLayout } from './delete-layout'
import { readLayout, readLayouts } from './read'
import { startMixOf } from './start-mix'
import { UpdateLayout, updateLayout } from './update-layout'

const anna = { id: 'anna', name: 'Anna' }
const bela = { id: 'bela', name: 'Béla' }

let test: Awaited<ReturnType<typeof openTestDatabase>>
let showId: string
let layout: Layout

beforeEach(async () => {
  test = await openTestDatabase()
  showId = (await createShow(test.context, { name: 'Sunday' })).id
  const [first] = await readLayouts(test.context.db, showId)
  if (!first) throw new Error('A new show has a layout.')
  layout = first
})
afterEach(() => test.close())

const update = (change: Parameters<typeof updateLayout>[3], by = anna) =>
  updateLayout(test.context, by, layout.id, change)

const changes = async (seen = 0) => {
  const news = await newsAfter(test.context, showId, seen)
  return 'events' in news ? news.events.map(({ change }) => change) : []
}

const names = async () => (await readLayouts(test.context.db, showId)).map(({ name }) => name)

const input = (id: string, fields: Partial<Input> = {}): Input => testInput(id, { width: 640, height: 360, ...fields })

const adding = (...inputs: Input[]): Diff => ({
  ...NO_CHANGE,
  added: Object.fromEntries(inputs.map((record) => [record.id, record])),
})
const setting = (id: string, field: string, from: unknown, to: unknown): Diff => ({
  ...NO_CHANGE,
  updated: { [id]: { [field]: [from, to] } },
})

describe('an edit', () => {
  it('is stored under the next revision and told as its author made it', async () => {
    const diff = adding(input('cam'))
    test.clock.step(5)
    const saved = await update({ revision: 1, diff, changeId: 'mine' })
    expect(saved).toMatchObject({
      revision: 2,
      updatedAt: test.clock.now,
      document: { records: { cam: input('cam') } },
    })
    expect(await readLayout(test.context.db, layout.id)).toEqual(saved)
    const { id: layoutId, name, position, number } = layout
    expect(await changes()).toEqual([
      { type: 'layout.changed', layoutId, revision: 2, name, position, number, diff, changeId: 'mine' },
    ])
  })

  it.each([
    { what: 'no diff', diff: NO_CHANGE },
    { what: 'a field set to what it is', diff: setting('cam', 'x', 5, 0) },
    { what: 'an update of a record that is gone', diff: setting('gone', 'x', 0, 9) },
    { what: 'a removal of a record that is gone', diff: { ...NO_CHANGE, removed: { gone: input('gone') } } },
  ])('that changes nothing raises no revision: $what', async ({ diff }) => {
    const before = await update({ revision: 1, diff: adding(input('cam')) })
    expect(await update({ revision: 2, diff })).toEqual(before)
    expect(await changes()).toHaveLength(1)
  })

  it('on a stale belief changes nothing, and answers with the layout as it is', async () => {
    const current = await update({ revision: 1, diff: adding(input('cam')) })
    await expect(update({ revision: 1, diff: adding(input('other')) }, bela)).rejects.toMatchObject({
      code: 'stale-revision',
      details: { layout: current },
    })
    expect(await readLayout(test.context.db, layout.id)).toEqual(current)
  })

  it('that counts in pixels of another frame changes nothing, and answers with the frame', async () => {
    const frame = { width: 1280, height: 720 }
    const before = await update({ revision: 1, frame, diff: adding(input('cam')) })
    await expect(
      update({ revision: 1, frame: { width: 720, height: 1280 }, diff: setting('cam', 'x', 0, 9) }, bela),
    ).rejects.toMatchObject({ code: 'stale-frame', details: { frame } })
    expect(await readLayout(test.context.db, layout.id)).toEqual(before)
  })

  it('by many at once: one is stored, the others are told that they were stale', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => update({ revision: 1, diff: adding(input(`cam-${index}`)) })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readLayout(test.context.db, layout.id)).toMatchObject({ revision: 2 })
  })

  it('sent again under its mark is done once, and answers with the layout as it is now', async () => {
    const diff = adding(input('cam'))
    await update({ revision: 1, diff, changeId: 'mine' })
    const current = await update({ revision: 2, diff: setting('cam', 'x', 0, 9) }, bela)
    expect(await update({ revision: 1, diff, changeId: 'mine' })).toEqual(current)
    expect(await changes()).toHaveLength(2)
  })

  it.each([
    {
      what: 'a removed background',
      diff: { ...NO_CHANGE, removed: { background: input('background') } },
      path: 'records.background',
    },
    { what: 'half a pixel', diff: setting('cam', 'x', 0, 0.5), path: 'records.cam.x' },
    { what: 'not a number', diff: setting('cam', 'x', 0, 'left'), path: 'records.cam.x' },
    { what: 'an unknown field', diff: setting('cam', 'loudness', 0, 1), path: 'records.cam' },
    { what: 'another id', diff: setting('cam', 'id', 'cam', 'cam-2'), path: 'records.cam.id' },
    { what: 'a record under another id', diff: { ...NO_CHANGE, added: { b: input('c') } }, path: 'records.b.id' },
  ])('that breaks the layout is refused with the path: $what', async ({ diff, path }) => {
    const before = await update({ revision: 1, diff: adding(input('cam')) })
    await expect(update({ revision: 2, diff })).rejects.toMatchObject({ code: 'invalid', details: [{ path }] })
    expect(await readLayout(test.context.db, layout.id)).toEqual(before)
  })

  it('says which revision it was made on', () => {
    expect(UpdateLayout.safeParse({ diff: NO_CHANGE }).error?.issues).toMatchObject([{ path: ['revision'] }])
    expect(UpdateLayout.safeParse({ name: 'Panic' }).success).toBe(true)
  })
})

describe('the strip', () => {
  it('gives each layout a number that no copy, move or deletion changes, and no two have the same', async () => {
    const numbersOf = async () =>
      (await readLayouts(test.context.db, showId)).map(({ name, number }) => `${name} ${number}`).sort()
    await createLayout(test.context, anna, showId, { name: 'Two' })
    const three = await createLayout(test.context, anna, showId, { name: 'Three' })
    await createLayout(test.context, anna, showId, { name: 'Copy', copyOf: layout.id })
    await Promise.all(['A', 'B'].map((name) => createLayout(test.context, anna, showId, { name })))
    const numbers = (await readLayouts(test.context.db, showId)).map(({ number }) => number)
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await numbersOf()).toEqual(expect.arrayContaining(['Two 2', 'Three 3', 'Copy 4']))

    await deleteLayout(test.context, anna, three.id)
    await update({ position: 'a9' })
    expect(await numbersOf()).toEqual(expect.arrayContaining(['Two 2', 'Copy 4']))
    const again = await createLayout(test.context, anna, showId, { name: 'Three', number: 3 })
    expect(again.number).toBe(3)
  })

  it('changes the number with whoever has it, and says so of both', async () => {
    const two = await createLayout(test.context, anna, showId, { name: 'Two' })
    expect((await update({ number: two.number })).number).toBe(2)
    expect((await readLayout(test.context.db, two.id)).number).toBe(1)
    const told = (await changes()).flatMap((change) => (change.type === 'layout.changed' ? [change.number] : []))
    expect(told).toEqual([1, 2])
    expect((await update({ number: 40 })).number).toBe(40)
  })

  it('grows at its end, and a copy stands after its original', async () => {
    await update({ name: 'One' })
    await createLayout(test.context, anna, showId, { name: 'Two' })
    const copy = await createLayout(test.context, anna, showId, { name: 'One again', copyOf: layout.id })
    expect(await names()).toEqual(['One', 'One again', 'Two'])
    expect(copy.document).toEqual(layout.document)
    expect((await changes()).at(-1)).toEqual({ type: 'layout.added', layout: copy })
  })

  it('is put in order by hand, and parts two that were put in the same place', async () => {
    await update({ name: 'One' })
    const two = await createLayout(test.context, anna, showId, { name: 'Two' })
    await createLayout(test.context, anna, showId, { name: 'Three' })
    const moved = await update({ position: two.position })
    expect(moved.revision).toBe(3)
    expect(await names()).toEqual(['Two', 'One', 'Three'])
  })

  it('keeps its last layout', async () => {
    const two = await createLayout(test.context, anna, showId, { name: 'Two' })
    await deleteLayout(test.context, anna, layout.id)
    expect((await changes()).at(-1)).toEqual({ type: 'layout.removed', layoutId: layout.id })
    await expect(deleteLayout(test.context, anna, two.id)).rejects.toMatchObject({ code: 'last-layout' })
    expect(await names()).toEqual(['Two'])
  })

  it('copies only layouts of its own show', async () => {
    const other = await createShow(test.context, { name: 'Monday' })
    const copying = createLayout(test.context, anna, other.id, { name: 'Copy', copyOf: layout.id })
    await expect(copying).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('is read with other ids where an earlier Mixdesk let an input have one that the layout keeps, and is saved again', async () => {
  const records = { ...layout.document.records, following: input('following'), cam: input('cam') }
  const document = JSON.stringify({ ...layout.document, records })
  await test.context.db.updateTable('layouts').set({ document }).where('id', '=', layout.id).execute()
  const read = await readLayout(test.context.db, layout.id)
  expect(Object.keys(read.document.records)).toEqual(['background', 'input-following', 'cam'])
  const saved = await update({ revision: read.revision, diff: setting('cam', 'x', 0, 40) })
  expect(saved.document.records['input-following']).toEqual({ ...input('following'), id: 'input-following' })
})

it('the body that a take would send has the next sequence, and comes with its issues', async () => {
  expect(await startMixOf(test.context, layout.id)).toMatchObject({ issues: [{ severity: 'error' }] })

  await update({ revision: 1, diff: adding(input('cam', { width: 1280, height: 720 })) })
  await test.context.db.updateTable('tasks').set({ sequence: 41 }).where('show_id', '=', showId).execute()
  const { body, call } = await startMixOf(test.context, layout.id)
  const { apiUrl, appId, isTest } = test.context.env.zego
  expect(call).toEqual({ endpoint: apiUrl, appId, isTest })
  expect(body).toMatchObject({
    Sequence: 42,
    MixInput: [{ StreamId: 'cam', RectInfo: { Left: 0, Top: 0, Right: 1280, Bottom: 720 } }],
    MixOutput: [{ Width: 1280, Height: 720, VideoBitrate: 1_500_000, Fps: 15 }],
  })
})
