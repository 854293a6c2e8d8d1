import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildStartMix } from '@/lib/mix/start-mix'
import type { Show } from '@/lib/protocol/live'
import { readLayouts, readShow } from '@/lib/server/shows/read'
import { updateShow } from '@/lib/server/shows/update-show'
import { stop } from '@/lib/server/take/asking/stop'
import { take } from '@/lib/server/take/asking/take'
import { openTwoAccounts } from './testing/two-accounts'
import { updateAccount } from './update-account'

const anna = { id: 'anna', name: 'Anna' }

let desk: Awaited<ReturnType<typeof openTwoAccounts>>
beforeEach(async () => {
  desk = await openTwoAccounts()
})
afterEach(() => desk.close())

async function layoutOf({ id }: Show) {
  const [layout] = await readLayouts(desk.context.db, id)
  if (!layout) throw new Error('A show has a layout.')
  return layout
}
const takeOn = async (show: Show) => take(desk.context, anna, show.id, { layoutId: (await layoutOf(show)).id })

async function takeAndStop(show: Show) {
  expect(await takeOn(show)).toMatchObject({ state: 'accepted' })
  expect(await stop(desk.context, anna, show.id, {})).toMatchObject({ state: 'accepted' })
}

/** Runs a production of someone else under the show's TaskId, in an account. */
async function runElsewhere(show: Show, accountId: string) {
  const zego = await desk.context.zegoOf(accountId)
  const { document } = await layoutOf(show)
  const account = { ...desk.context.env.zego, isTest: false }
  await zego.startMix(buildStartMix({ settings: show.settings, document, sequence: 2_000_000_000, account }))
}

it('a show that moved to another account replaces no production of its TaskId there unseen', async () => {
  const { first, account, context } = desk
  await takeAndStop(first.show)
  await runElsewhere(first.show, account.id)
  const { revision } = await readShow(context.db, first.show.id)
  await updateShow(context, anna, first.show.id, { revision, accountId: account.id })
  await expect(takeOn(first.show)).rejects.toMatchObject({ code: 'task-runs' })
})

it('nor does a show whose account got another test mode', async () => {
  const { second, account, context } = desk
  await takeAndStop(second.show)
  await runElsewhere(second.show, account.id)
  await updateAccount(context, account.id, { revision: account.revision, isTest: true })
  await expect(takeOn(second.show)).rejects.toMatchObject({ code: 'task-runs' })
})

it('a show whose account is only renamed is not asked about', async () => {
  const { second, account, context } = desk
  await takeAndStop(second.show)
  await runElsewhere(second.show, account.id)
  await updateAccount(context, account.id, { revision: account.revision, name: 'Renamed' })
  expect(await takeOn(second.show)).toMatchObject({ state: 'accepted' })
})
