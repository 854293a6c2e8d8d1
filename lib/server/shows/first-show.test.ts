import { afterEach, expect, it } from 'vitest'
import { inputsOf } from '@/lib/layout/document'
import { check } from '@/lib/mix/check/check'
import { readAccount } from '@/lib/server/accounts/read-account'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { deleteShow } from './delete-show'
import { seedFirstShow } from './first-show'
import { readLayouts, readShows } from './read'

const anna = { id: 'anna', name: 'Anna' }

let test: Awaited<ReturnType<typeof openTestDatabase>>
afterEach(() => test.close())

it('a fresh database gets one show that can go on air as it is, also when two processes start on it', async () => {
  test = await openTestDatabase()
  await Promise.all([seedFirstShow(test.context), seedFirstShow(test.context)])

  const [show, ...more] = await readShows(test.context)
  expect(more).toEqual([])
  expect(show).toMatchObject({
    name: 'Demo show',
    settings: {
      roomId: 'demo',
      outputs: [
        { destination: { streamId: 'demo-program' }, width: 1280, height: 720, videoBitrate: 1_500_000, fps: 15 },
      ],
    },
  })
  if (!show) throw new Error('There is no demo show.')
  const layouts = await readLayouts(test.context.db, show.id)
  expect(layouts.map(({ name }) => name)).toEqual(['Opening', 'Slides'])
  for (const { document } of layouts) {
    const account = await readAccount(test.context, show.accountId)
    const { settings } = show
    expect(
      check({ settings, document, pinned: [], account, roster: [], program: null, running: false, now: 0 }),
    ).toEqual([])
  }
})

it('does not come back after it was deleted', async () => {
  test = await openTestDatabase()
  await seedFirstShow(test.context)
  for (const { id } of await readShows(test.context)) await deleteShow(test.context, anna, id)
  await seedFirstShow(test.context)
  expect(await readShows(test.context)).toEqual([])
})

it('of the real service has no room and nothing in its layout, once', async () => {
  test = await openTestDatabase({ variables: { ZEGO_APP_ID: '1', ZEGO_SERVER_SECRET: 'secret' } })
  await seedFirstShow(test.context)
  await seedFirstShow(test.context)
  const [show, ...more] = await readShows(test.context)
  expect(more).toEqual([])
  expect(show).toMatchObject({ name: 'First show', settings: { roomId: '', outputs: [{ width: 1280, height: 720 }] } })
  const layouts = await readLayouts(test.context.db, show?.id ?? '')
  expect(layouts.map(({ document }) => inputsOf(document))).toEqual([[]])
  await deleteShow(test.context, anna, show?.id ?? '')
  await seedFirstShow(test.context)
  expect(await readShows(test.context)).toEqual([])
})
