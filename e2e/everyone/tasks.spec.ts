import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Page } from '@playwright/test'
import type { LayoutDocument } from '@/lib/layout/document'
import { json } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { control } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'
import { countActions } from './testing/actions'

type Desk = ReturnType<typeof deskOf>
type Task = Readonly<{
  /** It is the row of docs/tasks.md. */
  name: string
  most: number
  from?: LayoutDocument
  room?: string
  do: (page: Page, desk: Desk) => Promise<void>
  /** The rectangles that a take would send then, in the order of their text. */
  makes: readonly string[]
}>

const TWO = documentOf({ 'screen-1': [0, 0, 1280, 720], 'cam-host': [400, 300, 320, 180] })
const SPLIT = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })

/** Chooses a template for so many pictures: those that the layout has not are sources of the room. */
async function template(page: Page, name: string, pictures?: number): Promise<void> {
  await page.getByRole('button', { name: 'Templates', exact: true }).click()
  const panel = page.getByRole('dialog', { name: 'Templates' })
  if (pictures) await panel.getByText(String(pictures), { exact: true }).click()
  await panel.getByRole('button', { name, exact: true }).click()
}

const TASKS: readonly Task[] = [
  {
    name: '2 × 2 from four sources',
    most: 3,
    do: (page) => template(page, '2 × 2', 4),
    makes: ['640×360 at 0,0', '640×360 at 0,360', '640×360 at 640,0', '640×360 at 640,360'],
  },
  {
    name: 'Five equal, with equal gaps',
    most: 3,
    do: (page) => template(page, 'Grid', 5),
    // The mixer keeps even pixels: 1280 is no three times of them.
    makes: ['426×360 at 0,0', '426×360 at 212,360', '426×360 at 854,0', '428×360 at 426,0', '428×360 at 638,360'],
  },
  {
    name: 'Swap two',
    most: 1,
    from: SPLIT,
    do: (_page, { drag }) => drag({ x: 320, y: 360 }, { x: 950, y: 366 }),
    makes: ['640×720 at 0,0', '640×720 at 640,0'],
  },
  {
    name: 'Picture in picture, 24 px from the corner',
    most: 3,
    from: TWO,
    do: (page) => template(page, 'Picture in picture, bottom right'),
    makes: ['1280×720 at 0,0', '320×180 at 936,516'],
  },
  {
    name: 'One large and three beside it',
    most: 3,
    do: (page) => template(page, '1 + 3', 4),
    makes: ['426×240 at 854,0', '426×240 at 854,240', '426×240 at 854,480', '854×720 at 0,0'],
  },
  {
    name: 'Tomorrow’s interview, filled by whoever comes',
    most: 5,
    room: 'tomorrow',
    do: async (page) => {
      for (let place = 0; place < 2; place += 1) {
        await page.getByRole('button', { name: 'Add source', exact: true }).click()
        await page.getByRole('button', { name: 'An empty place' }).click()
      }
      await page.getByRole('button', { name: 'Arrange', exact: true }).click()
    },
    makes: ['640×360 at 0,180', '640×360 at 640,180'],
  },
  {
    name: 'Replace one source by another',
    most: 1,
    from: SPLIT,
    do: async (_page, { place, status }) => {
      await place('cam-guest-2', { x: 200, y: 300 })
      await expect(status('Announcements')).toHaveText(/Guest right.* replaces .*Host/)
    },
    makes: ['640×720 at 0,0', '640×720 at 640,0'],
  },
  {
    name: 'Label all with names',
    most: 1,
    from: SPLIT,
    do: async (page, { status }) => {
      await page.getByRole('button', { name: 'Label all with names' }).click()
      await expect(status('Announcements')).toHaveText('2 inputs are labelled with their names')
    },
    makes: ['640×720 at 0,0', '640×720 at 640,0'],
  },
  {
    name: '16:9 to 9:16, re-arranged',
    most: 4,
    from: SPLIT,
    do: async (page) => {
      await page.getByRole('button', { name: 'Frame, 1280 × 720' }).click()
      await page.getByRole('menuitem', { name: '720 × 1280, layouts re-arranged' }).click()
      await expect(page.getByRole('button', { name: 'Frame, 720 × 1280' })).toBeVisible()
    },
    makes: ['360×640 at 0,160', '360×640 at 360,160'],
  },
]

async function open(api: APIRequestContext, desk: Desk, { from, room }: Task) {
  const { show, layout } = await makeShow(api, from ? { document: from } : {})
  if (room) {
    const settings = { ...show.settings, roomId: room }
    await json(await api.patch(`/api/shows/${show.id}`, { data: { revision: show.revision, settings } }))
  }
  await desk.open(show.id)
  return layout.id
}

for (const task of TASKS) {
  test(`${task.name}: at most ${task.most}`, async ({ api, desk: page }) => {
    const desk = deskOf(page)
    const layoutId = await open(api, desk, task)
    if (!task.room) await expect(desk.source('cam-host')).toBeVisible()
    const counted = await countActions(page)
    await task.do(page, desk)
    // A message may offer it too.
    await expect(page.getByLabel('Undo', { exact: true })).toBeEnabled()
    await desk.saved()
    const actions = await counted()
    expect(actions).toBeLessThanOrEqual(task.most)
    expect((await readFile('docs/tasks.md', 'utf8')).split('\n')).toContainEqual(
      expect.stringMatching(new RegExp(`^\\| ${task.name} \\| ${actions} `)),
    )
    if (task.room) await arrive(api, task.room)
    await expect.poll(async () => Object.values(await places(api, layoutId)).sort()).toEqual(task.makes)
  })
}

/** Two people come into the room of tomorrow. */
const arrive = (api: APIRequestContext, roomId: string) =>
  control(api, { streams: ['anna', 'bo'].map((streamId) => ({ roomId, streamId, live: true })) })
