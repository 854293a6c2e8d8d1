import { generateNKeysBetween } from 'fractional-indexing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDocument } from '@/lib/layout/document'
import { insertShow } from '@/lib/server/shows/create-show'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { deleteShow } from './delete-show'
import { listShows, ShowsQuery } from './list-shows'
import { newSettings } from './new-settings'
import { readShow, readShows } from './read'
import { updateShow } from './update-show'

let test: Awaited<ReturnType<typeof openTestDatabase>>

beforeEach(async () => {
  test = await openTestDatabase()
})
afterEach(() => test.close())

const list = (query: Record<string, unknown> = {}) => listShows(test.context, ShowsQuery.parse(query))
const namesOf = ({ shows }: Awaited<ReturnType<typeof list>>) => shows.map(({ name }) => name)

/** Makes shows of these names, in this order, each with a room. */
async function make(names: readonly string[], roomId = ''): Promise<void> {
  const { db, newId } = test.context
  const positions = generateNKeysBetween(null, null, names.length)
  await db.transaction().execute(async (trx) => {
    for (const [index, name] of names.entries()) {
      const position = positions[index] ?? ''
      const settings = { ...newSettings(newId), roomId }
      const layouts = [{ id: newId(), name: 'One', position: 'a0', number: 1, document: emptyDocument() }]
      await insertShow(trx, { id: `id-${index}`, name, position, settings, accountId: 'default', layouts }, 0)
    }
  })
}

it.each(['Sun\0day', '\0', 'Sun\ud800'])('a search for %j, which no name holds, finds nothing', async (search) => {
  await make(['Sunday', 'Monday'])
  expect(await list({ search })).toMatchObject({ shows: [], before: null, after: null })
})

it('a show that cannot be read takes no other away, and can be deleted', async () => {
  await make(['Sunday', 'Broken', 'Monday'], 'studio')
  const { db } = test.context
  const unreadable = JSON.stringify({ ...newSettings(test.context.newId), outputs: [] })
  await db.updateTable('shows').set({ settings: unreadable }).where('id', '=', 'id-1').execute()
  expect((await list()).shows.map(({ name, roomId, isReadable }) => [name, roomId, isReadable])).toEqual([
    ['Sunday', 'studio', true],
    ['Broken', '', false],
    ['Monday', 'studio', true],
  ])
  const log = { ...test.context.log, warn: vi.fn() }
  expect((await readShows({ db, log })).map(({ name }) => name)).toEqual(['Sunday', 'Monday'])
  expect(log.warn).toHaveBeenCalledWith({ shows: ['id-1'] }, expect.any(String))
  await expect(readShow(db, 'id-1')).rejects.toThrow('outputs')
  await deleteShow(test.context, { id: 'anna', name: 'Anna' }, 'id-1')
  expect(namesOf(await list())).toEqual(['Sunday', 'Monday'])
})

describe('a list of more shows than a page holds', () => {
  const NAMES = Array.from({ length: 123 }, (_, index) => `Show ${index}`)
  beforeEach(() => make(NAMES))

  it('is read page by page, forward and back, each show once and in the order of all', async () => {
    expect((await readShows(test.context)).map(({ name }) => name)).toEqual(NAMES)
    const forward = [await list()]
    for (let page = forward[0]; page?.after; page = forward.at(-1)) forward.push(await list({ after: page.after }))
    expect(forward.flatMap(namesOf)).toEqual(NAMES)
    const back = forward.slice(-1)
    for (let page = back[0]; page?.before; page = back[0]) back.unshift(await list({ before: page.before }))
    expect(back.flatMap(namesOf)).toEqual(NAMES)
    expect(forward.map(namesOf).map(({ length }) => length)).toEqual([40, 40, 40, 3])
  })

  it('names the neighbours beyond both edges, so that a show is moved over them', async () => {
    const positions = (await readShows(test.context)).map(({ position }) => position)
    const first = await list()
    expect(first).toMatchObject({ before: null, around: { before: [], after: positions.slice(40, 42) } })
    const around = { before: positions.slice(38, 40), after: positions.slice(80, 82) }
    expect(await list({ after: first.after })).toMatchObject({ around })
    const third = await list({ after: (await list({ after: first.after })).after })
    expect(await list({ before: third.before })).toMatchObject({ around })
  })
})

it.each([
  { search: 'sunday', finds: ['Sunday 100%', 'SUNDAY_2'], why: 'capitals do not matter' },
  { search: ' 100% ', finds: ['Sunday 100%'], why: 'a sign of LIKE stands for itself' },
  { search: '_', finds: ['SUNDAY_2'], why: 'so does the other' },
  { search: 'воскресенье', finds: ['ВОСКРЕСЕНЬЕ'], why: 'of any script' },
  { search: 'e\u0301t\u00e9', finds: ['Été'], why: 'an accent is the same, however it was typed' },
  { search: 'studio', finds: [], why: 'no name or room holds it' },
  { search: 'hall', finds: ['Sunday 100%', 'SUNDAY_2', 'ВОСКРЕСЕНЬЕ', 'Été'], why: 'the room is searched too' },
])('search: $search finds $finds, since $why', async ({ search, finds }) => {
  await make(['Sunday 100%', 'SUNDAY_2', 'ВОСКРЕСЕНЬЕ', 'Été'], 'Hall-1')
  expect(namesOf(await list({ search }))).toEqual(finds)
})

it('finds a show by its new name', async () => {
  await make(['Sunday'])
  const { id, revision } = await readShow(test.context.db, 'id-0')
  await updateShow(test.context, { id: 'anna', name: 'Anna' }, id, { revision, name: 'Monday' })
  expect(namesOf(await list({ search: 'sun' }))).toEqual([])
  expect(namesOf(await list({ search: 'mon' }))).toEqual(['Monday'])
})

it('tells of each show whether it is on air', async () => {
  await make(['Off', 'On', 'Unknown', 'Alarm', 'Unheard'])
  const set = (id: string, task: object) =>
    test.context.db.updateTable('tasks').set(task).where('show_id', '=', id).execute()
  await set('id-1', { running: 1 })
  await set('id-2', { running: 1, uncertain_id: 'a' })
  await set('id-3', { running: 1, alarm_kind: 'runs' })
  await set('id-4', { running: 1, missed_turns: 4 })
  expect((await list()).shows.map(({ air }) => air)).toEqual(['off', 'on', 'uncertain', 'uncertain', 'uncertain'])
})

it('takes an address that nobody made for the first page', async () => {
  await make(['Sunday'])
  const wrong = { search: ['a', 'b'], after: 'no mark', before: '../..' }
  expect(namesOf(await list(wrong))).toEqual(['Sunday'])
})
