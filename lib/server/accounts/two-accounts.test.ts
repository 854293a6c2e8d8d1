import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NewAccount } from '@/lib/protocol/account'
import type { Show } from '@/lib/protocol/live'
import type { Sandbox } from '@/lib/sandbox/sandbox'
import { snapshot } from '@/lib/server/following/snapshot'
import { readRoster, readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { readTask } from '@/lib/server/rows/read-task'
import { createVault } from '@/lib/server/secrets/vault'
import { readLayouts, readShow } from '@/lib/server/shows/read'
import { startMixOf } from '@/lib/server/shows/start-mix'
import { updateLayout } from '@/lib/server/shows/update-layout'
import { updateShow } from '@/lib/server/shows/update-show'
import { stop } from '@/lib/server/take/asking/stop'
import { take } from '@/lib/server/take/asking/take'
import { watchOnce } from '@/lib/server/take/watch/watch'
import { createAccount } from './create-account'
import { deleteAccount } from './delete-account'
import { listAccounts } from './list-accounts'
import { openTwoAccounts } from './testing/two-accounts'
import { updateAccount } from './update-account'

const anna = { id: 'anna', name: 'Anna' }
const WRONG_KEY = createVault('f'.repeat(64))

let desk: Awaited<ReturnType<typeof openTwoAccounts>>
beforeEach(async () => {
  desk = await openTwoAccounts()
})
afterEach(() => desk.close())

const firstLayout = async ({ id }: Show) => {
  const [layout] = await readLayouts(desk.context.db, id)
  if (!layout) throw new Error('A show has a layout.')
  return layout
}
const takeOn = async (show: Show, context = desk.context) =>
  take(context, anna, show.id, { layoutId: (await firstLayout(show)).id })
const arrived = ({ sandbox }: { sandbox: Sandbox }) =>
  sandbox.readControl().received.map(({ action, query }) => `${action} ${query.AppId}`)
const tasksOf = ({ sandbox }: { sandbox: Sandbox }) => sandbox.readControl().tasks.map(({ taskId }) => taskId)
const account = async () => {
  const found = (await listAccounts(desk.context)).find(({ id }) => id === desk.account.id)
  if (!found) throw new Error('The account is gone.')
  return found
}

describe('two accounts at once', () => {
  it('each send to their own side, under their own AppId', async () => {
    const { first, second } = desk
    const [one, two] = await Promise.all([takeOn(first.show), takeOn(second.show)])
    expect([one.state, two.state]).toEqual(['accepted', 'accepted'])
    expect(arrived(first)).toEqual(['GetMixTaskInfo 1234567890', 'StartMix 1234567890'])
    expect(arrived(second)).toEqual(['GetMixTaskInfo 777', 'StartMix 777'])
    expect(tasksOf(first)).toEqual([first.show.settings.taskId])
    expect(tasksOf(second)).toEqual([second.show.settings.taskId])

    await Promise.all([stop(desk.context, anna, first.show.id, {}), stop(desk.context, anna, second.show.id, {})])
    expect([tasksOf(first), tasksOf(second)]).toEqual([[], []])
  })

  it('know rooms of the same name apart, each listed once in 10 s', async () => {
    const { context, first, second } = desk
    await second.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] })
    for (const { show } of [first, second, first, second]) {
      await refreshRoster(context, await readShowRoom(context.db, show.id))
    }
    const names = async ({ show }: { show: Show }) =>
      (await readRoster(context, show.id)).entries.map(({ streamId }) => streamId)
    expect(await names(first)).toContain('cam-host')
    expect(await names(second)).not.toContain('cam-host')
    expect([arrived(first).length, arrived(second).length]).toEqual([1, 1])
  })

  it('are asked about by the loop, each about its own', async () => {
    const { context, first, second, clock } = desk
    await Promise.all([takeOn(first.show), takeOn(second.show)])
    clock.step(20_000)
    await watchOnce(context, () => 0.5)
    expect(arrived(first).sort()).toEqual([
      'DescribeSimpleStreamList 1234567890',
      // It asks before the first take, and by the loop.
      'GetMixTaskInfo 1234567890',
      'GetMixTaskInfo 1234567890',
      'StartMix 1234567890',
    ])
    expect(arrived(second).sort()).toEqual([
      'DescribeSimpleStreamList 777',
      'GetMixTaskInfo 777',
      'GetMixTaskInfo 777',
      'StartMix 777',
    ])
  })

  it('are told to each desk with what they allow', async () => {
    const { context, second } = desk
    const { revision } = await account()
    await updateAccount(context, desk.account.id, { revision, maxInputs: 2 })
    expect((await snapshot(context, second.show.id)).account).toMatchObject({ appId: 777, mode: 'live', maxInputs: 2 })
    await expect(takeOn(second.show)).rejects.toMatchObject({ code: 'cannot-go-on-air' })
    const { call } = await startMixOf(context, (await firstLayout(second.show)).id)
    expect(call).toMatchObject({ appId: 777, endpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/) })
  })
})

describe('a show on air', () => {
  it('stays under its account', async () => {
    const { context, second } = desk
    await takeOn(second.show)
    const { revision } = second.show
    const move = () => updateShow(context, anna, second.show.id, { revision, accountId: 'default' })
    await expect(move()).rejects.toMatchObject({ code: 'frozen-on-air', details: [{ path: 'accountId' }] })
    await stop(context, anna, second.show.id, {})
    expect(await move()).toMatchObject({ accountId: 'default' })
  })

  it('keeps its account where it is, but takes new secrets and limits', async () => {
    const { context, second } = desk
    await takeOn(second.show)
    const { id, revision } = await account()
    for (const change of [{ appId: 778 }, { isTest: true }, { region: 'unified' as const }]) {
      await expect(updateAccount(context, id, { revision, ...change })).rejects.toMatchObject({ code: 'frozen-on-air' })
    }
    expect(await updateAccount(context, id, { revision, name: 'Renamed', serverSecret: 'wrong' })).toMatchObject({
      name: 'Renamed',
      revision: revision + 1,
    })
    expect(await stop(context, anna, second.show.id, {})).toMatchObject({ state: 'rejected', code: 100000005 })
    const [replaced = ''] = desk.secrets
    await updateAccount(context, id, { revision: revision + 1, serverSecret: replaced })
    expect(await stop(context, anna, second.show.id, {})).toMatchObject({ state: 'accepted' })
  })

  it('is asked again where it was sent, whatever came of the first try', async () => {
    const { context, second, first, clock } = desk
    await second.sandbox.changeControl({ faults: [{ kind: 'reset', action: 'StartMix', times: 1, act: true }] })
    expect(await takeOn(second.show)).toMatchObject({ state: 'unknown' })
    clock.step(2_000)
    await watchOnce(context, () => 0.5)
    expect(await readTask(context, second.show.id)).toMatchObject({ running: true, uncertain: null })
    expect(arrived(first)).toEqual([])
  })
})

describe('an account', () => {
  it('is not deleted while shows belong to it, and names them', async () => {
    const { context, second } = desk
    await expect(deleteAccount(context, desk.account.id)).rejects.toMatchObject({
      code: 'account-in-use',
      message: expect.stringContaining(second.show.name),
    })
    await updateShow(context, anna, second.show.id, { revision: second.show.revision, accountId: 'default' })
    await deleteAccount(context, desk.account.id)
    const { revision } = await readShow(context.db, second.show.id)
    const back = updateShow(context, anna, second.show.id, { revision, accountId: desk.account.id })
    await expect(back).rejects.toMatchObject({ code: 'invalid', details: [{ path: 'accountId' }] })
  })

  it('gets an AppId that another one takes at the same moment, or says that it is taken', async () => {
    const { context, secrets } = desk
    const third = NewAccount.parse({ name: 'Third', appId: 778, region: 'unified', serverSecret: secrets[0] })
    const { id } = await createAccount(context, third)
    const taken = await Promise.allSettled([
      updateAccount(context, desk.account.id, { revision: 1, appId: 900, serverSecret: 'of-900' }),
      updateAccount(context, id, { revision: 1, appId: 900, serverSecret: 'of-900' }),
    ])
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(taken.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'invalid', details: [{ path: 'appId' }] },
    })
  })

  it('whose secrets another key encrypted says so, and holds up nobody else', async () => {
    const { context, first, second } = desk
    const locked = { ...context, vault: WRONG_KEY }
    expect(await listAccounts(locked)).toMatchObject([{ isLocked: false }, { isLocked: true, name: 'Second' }])
    await expect(takeOn(second.show, locked)).rejects.toMatchObject({
      code: 'account-locked',
      message: expect.stringMatching(/'Second'.*SECRETS_KEY.*or replace/),
    })
    expect(await readTask(context, second.show.id)).toMatchObject({ inFlight: null, sequence: 0 })
    expect(await takeOn(first.show, locked)).toMatchObject({ state: 'accepted' })
    expect(await snapshot(locked, second.show.id)).toMatchObject({ account: { appId: 777 } })
  })

  it('is stored without anything that could be read', async () => {
    const { context, secrets } = desk
    const rows = JSON.stringify(await context.db.selectFrom('zego_accounts').selectAll().execute())
    for (const secret of secrets) expect(rows).not.toContain(secret)
  })

  it('remembers every background that went on air, for itself alone', async () => {
    const { context, first, second } = desk
    const pictures = ['https://example.com/a.png', 'https://example.com/b.png', 'https://example.com/a.png']
    for (const [turn, image] of pictures.entries()) {
      const layout = await firstLayout(second.show)
      const updated = { background: { image: [null, image] as [null, string] } }
      const { revision } = layout
      await updateLayout(context, anna, layout.id, { revision, diff: { added: {}, removed: {}, updated } })
      expect(await takeOn(second.show), `turn ${turn}`).toMatchObject({ state: 'accepted' })
      desk.clock.step(1_000)
    }
    expect((await snapshot(context, second.show.id)).account.backgrounds).toEqual(pictures.slice(0, 2))
    expect((await snapshot(context, first.show.id)).account.backgrounds).toEqual([])
    const told = await context.db.selectFrom('events').select('change').where('show_id', '=', second.show.id).execute()
    expect(told.filter(({ change }) => change.includes('"account.changed"')).length).toBe(3)
  })
})
