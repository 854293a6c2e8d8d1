import type { APIRequestContext, Page } from '@playwright/test'
import type { Layout, Show } from '@/lib/protocol/live'
import { taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { others } from '../testing/others'
import { control } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [0, 0, 1280, 720] })
const THEIR_SEQUENCE = 4_000_000_000

type Them = ReturnType<typeof others>
type Scene = Readonly<{ api: APIRequestContext; show: Show; layout: Layout; page: Page; them: Them }>

const takeIt = ({ api, show, layout }: Scene) =>
  api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })

/** Each is done to a take that is on air and confirmed. The desk has not asked for it, and has to say so. */
const DIVERGENCES: readonly {
  what: string
  act: (scene: Scene) => Promise<unknown>
  says: RegExp
  todo: RegExp
}[] = [
  {
    what: 'ZEGOCLOUD refuses another take',
    act: async (scene) => {
      await control(scene.api, { faults: [{ kind: 'code', code: 110200142, action: 'StartMix' }] })
      await takeIt(scene)
    },
    says: /rejected · code 110200142 · An image cannot be fetched/,
    todo: /Check its address and its size/,
  },
  {
    what: 'ZEGOCLOUD does not answer another take',
    act: async (scene) => {
      await control(scene.api, { faults: [{ kind: 'reset', action: 'any', times: 'always' }] })
      await takeIt(scene)
    },
    says: /On air: /,
    todo: /Retrying/,
  },
  {
    what: 'a take is accepted and nothing proves it, as earlier ones were proved',
    act: async (scene) => {
      await control(scene.api, { faults: [{ kind: 'unexecuted', action: 'StartMix' }] })
      await takeIt(scene)
    },
    says: /Not confirmed: the task runs, but no callback has named this take.*Accepted \d+ s ago\./,
    todo: /Take again/,
  },
  {
    what: 'the task is gone',
    act: ({ them }) => them.stop(),
    says: /Off air: ZEGOCLOUD ended the mix/,
    todo: /Take to go on air again/,
  },
  {
    what: 'another sender starts it',
    act: async ({ them }) => {
      await them.start(THEIR_SEQUENCE)
      await them.say(THEIR_SEQUENCE)
    },
    says: /Someone else started this task/,
    todo: /Adopt.*Send mine.*Leave/,
  },
  {
    what: 'another sender began it anew, and no callback said so',
    act: async ({ api, them, page }) => {
      await control(api, { callbackFaults: [{ kind: 'lose', times: 'always' }] })
      // The run has to be shorter than ours by more than what clocks and rounding explain.
      await expect(page.getByRole('banner').getByText(/^ON AIR 00:00:0[89]$/)).toBeVisible()
      await them.stop()
      await them.start(THEIR_SEQUENCE)
    },
    says: /Someone else restarted this task/,
    todo: /Adopt.*Send mine.*Leave/,
  },
]

for (const { what, act, says, todo } of DIVERGENCES) {
  test(`${what}: every desk says so and what to do, and nothing is sent by itself`, async ({
    api,
    desk,
    browser,
    viewerState,
    server,
  }) => {
    test.slow()
    const { show, layout } = await makeShow(api, { document: ONE })
    const { open, status } = deskOf(desk)
    const watcher = await (await browser.newContext({ storageState: viewerState })).newPage()
    await open(show.id)
    await deskOf(watcher).open(show.id)
    const scene = { api, show, layout, page: desk, them: others(server, show) }
    await takeIt(scene)
    await expect(status('Confirmation')).toHaveText('confirmed')

    await act(scene)
    for (const page of [desk, watcher]) await expect(page.locator('body')).toContainText(says, { timeout: 40_000 })
    await expect(desk.locator('body')).toContainText(todo)
    const before = (await taskOf(api, show.id)).sequence
    await desk.reload()
    await expect(desk.locator('body')).toContainText(says)
    expect((await taskOf(api, show.id)).sequence).toBe(before)
    await control(api, { faults: [], callbackFaults: [] })
    await watcher.context().close()
  })
}
