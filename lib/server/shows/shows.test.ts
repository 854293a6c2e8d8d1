import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_CHANGE } from '@/lib/layout/diff'
import { NO_GUIDES } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { PLAIN_INPUT } from '@/lib/layout/input'
import type { ShowSettings } from '@/lib/layout/show'
import { NewAccount } from '@/lib/protocol/account'
import type { Show } from '@/lib/protocol/live'
import { createAccount } from '@/lib/server/accounts/create-account'
import { newsAfter } from '@/lib/server/following/events-after'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { createLayout } from './create-layout'
import { createShow } from './create-show'
import { deleteShow } from './delete-show'
import { readLayouts, readShow, readShows } from './read'
import { updateShow } from './update-show'

const anna = { id: 'anna', name: 'Anna' }

let test: Awaited<ReturnType<typeof openTestDatabase>>
let show: Show

beforeEach(async () => {
  test = await openTestDatabase()
  show = await createShow(test.context, { name: 'Sunday' })
})
afterEach(() => test.close())

const update = (change: Omit<Parameters<typeof updateShow>[3], 'revision'>, revision = show.revision) =>
  updateShow(test.context, anna, show.id, { revision, ...change })

const changes = async (seen = 0) => {
  const news = await newsAfter(test.context, show.id, seen)
  return 'events' in news ? news.events.map(({ change }) => change) : []
}

const resized = ({ settings }: Show, width: number, height: number): ShowSettings => ({
  ...settings,
  outputs: settings.outputs.map((output) => ({ ...output, width, height })),
})

const camera: Input = {
  ...PLAIN_INPUT,
  type: 'input',
  id: 'cam',
  source: { kind: 'stream', streamId: 'cam-1' },
  placed: true,
  x: 100,
  y: 50,
  width: 640,
  height: 360,
  order: 'a0',
}

const addCamera = (rect: Partial<Input> = {}) =>
  createLayout(test.context, anna, show.id, {
    name: 'Camera',
    document: {
      version: 2,
      records: {
        background: { type: 'background', id: 'background', colour: null, image: null, guides: NO_GUIDES },
        cam: { ...camera, ...rect },
      },
    },
  })

const setTask = (task: object) =>
  test.context.db.updateTable('tasks').set(task).where('show_id', '=', show.id).execute()

describe('a new show', () => {
  it('can go on air as soon as it has an input: a room to fill in, one output, one empty layout', async () => {
    const { settings } = show
    expect(settings).toMatchObject({
      roomId: '',
      outputs: [{ width: 1280, height: 720, videoBitrate: 1_500_000, fps: 15, destination: { kind: 'stream' } }],
    })
    expect(new Set([settings.taskId, settings.userId, settings.outputs[0]?.destination]).size).toBe(3)
    expect(await readShow(test.context.db, show.id)).toEqual(show)
    expect(await readLayouts(test.context.db, show.id)).toMatchObject([{ name: 'Layout 1', revision: 1 }])
  })

  it('stands last', async () => {
    const second = await createShow(test.context, { name: 'Monday' })
    expect((await readShows(test.context)).map(({ id }) => id)).toEqual([show.id, second.id])
  })

  it('as a copy has the same layouts and settings, but a task and output streams of its own', async () => {
    await addCamera()
    await update({ settings: { ...show.settings, roomId: 'studio' } })
    const copy = await createShow(test.context, { copyOf: show.id })
    expect(copy.name).toBe('Sunday copy')
    expect(copy.settings).toMatchObject({ roomId: 'studio', outputs: [{ width: 1280 }] })
    expect(copy.settings.taskId).not.toBe(show.settings.taskId)
    expect(copy.settings.userId).not.toBe(show.settings.userId)
    expect(copy.settings.outputs[0]?.destination).not.toEqual(show.settings.outputs[0]?.destination)

    const plain = async (id: string) =>
      (await readLayouts(test.context.db, id)).map(({ name, position, document }) => ({ name, position, document }))
    expect(await plain(copy.id)).toEqual(await plain(show.id))
  })
})

describe('changing a show', () => {
  it('raises its revision and tells it', async () => {
    const renamed = await update({ name: 'Easter' })
    expect(renamed).toMatchObject({ name: 'Easter', revision: 2 })
    expect(await changes()).toEqual([{ type: 'show.changed', show: renamed }])
  })

  it('to what it is already changes nothing', async () => {
    expect(await update({ name: 'Sunday', settings: show.settings })).toEqual(show)
    expect(await changes()).toEqual([])
  })

  it('on a stale belief changes nothing, and answers with the show as it is', async () => {
    const current = await update({ name: 'Easter' })
    await expect(update({ name: 'Whitsun' })).rejects.toMatchObject({
      code: 'stale-revision',
      details: { show: current },
    })
    expect(await readShow(test.context.db, show.id)).toEqual(current)
  })

  it('by two at once: one of them is told that it was stale', async () => {
    const results = await Promise.allSettled([update({ name: 'Easter' }), update({ name: 'Whitsun' })])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('moves it, and parts two that want the same place', async () => {
    const second = await createShow(test.context, { name: 'Monday' })
    const moved = await update({ position: second.position })
    expect(moved.position > second.position).toBe(true)
  })

  it('tells the roster of another room', async () => {
    await update({ settings: { ...show.settings, roomId: 'studio' } })
    expect(await changes()).toMatchObject([
      { type: 'show.changed' },
      { type: 'roster.changed', roster: { roomId: 'studio', entries: [] } },
    ])
  })
})

describe('the ids of a task', () => {
  const setIds = ({ id, revision, settings }: Show, ids: Partial<ShowSettings>) =>
    updateShow(test.context, anna, id, { revision, settings: { ...settings, ...ids } })

  it('are not those of another show of the account, and it is named', async () => {
    const monday = await createShow(test.context, { name: 'Monday' })
    const { taskId, userId } = show.settings
    await expect(setIds(monday, { taskId, userId })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(`settings.taskId is ${taskId}, as in the show 'Sunday' of this account`),
      details: [{ path: 'settings.taskId' }, { path: 'settings.userId' }],
    })
    await expect(setIds(monday, { userId })).rejects.toMatchObject({ details: [{ path: 'settings.userId' }] })
    expect(await readShow(test.context.db, monday.id)).toEqual(monday)
    expect(await setIds(monday, { taskId: 'other', userId: 'other' })).toMatchObject({ revision: 2 })
  })

  it('are given to one of two shows that want the same at once', async () => {
    const monday = await createShow(test.context, { name: 'Monday' })
    const asked = await Promise.allSettled([show, monday].map((each) => setIds(each, { taskId: 'evening' })))
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const kept = (await readShows(test.context)).filter(({ settings }) => settings.taskId === 'evening')
    expect(kept).toHaveLength(1)
  })

  it('may be those of a show of another account, which then stays there, or comes with others', async () => {
    const account = await createAccount(
      test.context,
      NewAccount.parse({ name: 'Second', appId: 777, region: 'fra', serverSecret: 'secret' }),
    )
    const monday = await createShow(test.context, { name: 'Monday' })
    const moved = await updateShow(test.context, anna, monday.id, { revision: 1, accountId: account.id })
    const same = await setIds(moved, { taskId: show.settings.taskId })
    const back = { revision: same.revision, accountId: show.accountId }
    await expect(updateShow(test.context, anna, monday.id, back)).rejects.toMatchObject({
      details: [{ path: 'settings.taskId' }],
    })
    const settings = { ...same.settings, taskId: 'other' }
    expect(await updateShow(test.context, anna, monday.id, { ...back, settings })).toMatchObject({ settings })
  })

  it('that two shows share already stand in no other change’s way', async () => {
    const monday = await createShow(test.context, { name: 'Monday' })
    const settings = { ...monday.settings, taskId: show.settings.taskId }
    await test.context.db
      .updateTable('shows')
      .set({ settings: JSON.stringify(settings) })
      .where('id', '=', monday.id)
      .execute()
    const renamed = await updateShow(test.context, anna, monday.id, { revision: 1, name: 'Tuesday' })
    expect(renamed).toMatchObject({ settings })
    expect(await setIds(renamed, { userId: 'other' })).toMatchObject({ settings: { ...settings, userId: 'other' } })
  })
})

describe('a new frame size', () => {
  it('rescales every layout in the same step, and tells each', async () => {
    const layout = await addCamera()
    await update({ settings: resized(show, 640, 360) })
    const [, after] = await readLayouts(test.context.db, show.id)
    expect(after).toMatchObject({
      revision: 2,
      document: { records: { cam: { x: 50, y: 26, width: 320, height: 180 } } },
    })
    expect(await changes(1)).toMatchObject([
      { type: 'show.changed', show: { revision: 2 } },
      { type: 'layout.changed', layoutId: layout.id, revision: 2, diff: { updated: { cam: { width: [640, 320] } } } },
    ])
  })

  it('that was there before gives back exactly what nobody has moved, across restarts and other frames', async () => {
    const odd = { x: 13, y: 7, width: 333, height: 111 }
    await addCamera(odd)
    let { revision } = show
    for (const [width, height] of [
      [720, 1280],
      [1080, 1080],
      [1280, 720],
    ] as const) {
      revision = (await update({ settings: resized(show, width, height) }, revision)).revision
    }
    const [, after] = await readLayouts(test.context.db, show.id)
    expect(after?.document.records.cam).toMatchObject(odd)
    expect(await test.context.db.selectFrom('unscaled').selectAll().execute()).toEqual([])
  })

  it('is undone exactly by the diffs that come with it', async () => {
    const layout = await addCamera()
    const small = await update({ settings: resized(show, 3, 3) })
    const [, squashed] = await readLayouts(test.context.db, show.id)
    const record = squashed?.document.records.cam
    if (record?.type !== 'input') throw new Error('The camera is gone.')
    const sides = ['x', 'y', 'width', 'height'] as const
    const diff = {
      ...NO_CHANGE,
      updated: {
        cam: Object.fromEntries(sides.map((side) => [side, [record[side], camera[side]] as [number, number]])),
      },
    }
    await update({ settings: show.settings, layouts: { [layout.id]: { revision: 2, diff } } }, small.revision)
    expect((await readLayouts(test.context.db, show.id))[1]).toMatchObject({ revision: 3, document: layout.document })
  })

  it('is refused as a whole when one of those diffs is stale, strange or breaks its layout', async () => {
    const layout = await addCamera()
    const settings = resized(show, 640, 360)
    const removing = {
      ...NO_CHANGE,
      removed: {
        background: {
          type: 'background',
          id: 'background',
          colour: null,
          image: null,
          guides: NO_GUIDES,
        } as const,
      },
    }
    const refusals = [
      [{ [layout.id]: { revision: 7, diff: NO_CHANGE } }, { code: 'stale-revision', details: { layout } }],
      [{ elsewhere: { revision: 1, diff: NO_CHANGE } }, { code: 'invalid', details: [{ path: 'layouts.elsewhere' }] }],
      [
        { [layout.id]: { revision: 1, diff: removing } },
        { code: 'invalid', details: [{ path: 'records.background' }] },
      ],
    ] as const
    for (const [layouts, failure] of refusals) {
      await expect(update({ settings, layouts })).rejects.toMatchObject(failure)
    }
    expect(await readShow(test.context.db, show.id)).toEqual(show)
    expect((await readLayouts(test.context.db, show.id))[1]).toEqual(layout)
  })

  it('without a width measures nothing: rectangles stay as they are', async () => {
    const layout = await addCamera()
    await update({ settings: resized(show, 0, 720) })
    expect((await readLayouts(test.context.db, show.id))[1]).toEqual(layout)
  })
})

describe('while its task runs, or may be running', () => {
  const states = [{ running: 1 }, { uncertain_id: 'r' }, { in_flight_id: 'r' }]

  it.each(states)('what ZEGOCLOUD freezes is refused: %o', async (task) => {
    await setTask(task)
    const { settings } = show
    const fps = settings.outputs.map((output) => ({ ...output, fps: 20 }))
    for (const [change, path] of [
      [{ taskId: 'other' }, 'settings.taskId'],
      [{ userId: 'other' }, 'settings.userId'],
      [{ outputs: fps }, 'settings.outputs[0].fps'],
    ] as const) {
      await expect(update({ settings: { ...settings, ...change } })).rejects.toMatchObject({
        code: 'frozen-on-air',
        details: [{ path }],
      })
    }
    expect(await readShow(test.context.db, show.id)).toEqual(show)
  })

  it('outputs come and go, and sizes and bitrates change', async () => {
    await setTask({ running: 1 })
    const [output] = show.settings.outputs
    if (!output) throw new Error('A show has an output.')
    const added = { ...output, id: 'second', destination: { kind: 'url', url: 'rtmp://x/y' } as const, fps: 20 }
    const settings = { ...show.settings, roomId: 'studio', outputs: [{ ...output, videoBitrate: 900_000 }, added] }
    expect(await update({ settings })).toMatchObject({ settings, revision: 2 })
    expect(await update({ settings: { ...settings, outputs: [output] } }, 2)).toMatchObject({ revision: 3 })
  })

  it.each(states)('it is not deleted: %o', async (task) => {
    await setTask(task)
    await expect(deleteShow(test.context, anna, show.id)).rejects.toMatchObject({ code: 'frozen-on-air' })
    expect(await readShows(test.context)).toEqual([show])
  })
})

describe('deleting a show', () => {
  it('deletes all that belongs to it, and leaves the others alone', async () => {
    const other = await createShow(test.context, { copyOf: show.id })
    await deleteShow(test.context, anna, show.id)
    expect(await readShows(test.context)).toEqual([other])
    expect(await readLayouts(test.context.db, show.id)).toEqual([])
    expect(await readLayouts(test.context.db, other.id)).toHaveLength(1)
    await expect(deleteShow(test.context, anna, show.id)).rejects.toMatchObject({ code: 'not-found' })
  })
})
