import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newsAfter } from '@/lib/server/following/events-after'
import { openTestShow, type TestShow } from '@/lib/server/shows/testing/test-show'
import { Failure } from '@/lib/shared/failures'
import { changeShow } from './change-show'

const anna = { id: 'anna', name: 'Anna' }

let test: TestShow

beforeEach(async () => {
  test = await openTestShow()
})
afterEach(() => test.close())

const numbers = async () => {
  const { db } = test.context
  const rows = await db
    .selectFrom('events')
    .select('number')
    .where('show_id', '=', test.showId)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

const emitOne = (layoutId: string) =>
  changeShow(test.context, test.showId, anna, async ({ emit }) => emit({ type: 'layout.removed', layoutId }))

describe('a change of a show', () => {
  it('numbers its events from one, without gaps, and tells when and by whom', async () => {
    await changeShow(test.context, test.showId, anna, async ({ emit }) => {
      emit({ type: 'layout.removed', layoutId: 'a' })
      emit({ type: 'layout.removed', layoutId: 'b' })
    })
    test.clock.step(5)
    await changeShow(test.context, test.showId, null, async ({ emit }) =>
      emit({ type: 'layout.removed', layoutId: 'c' }),
    )

    const at = test.clock.now
    expect(await newsAfter(test.context, test.showId, 0)).toEqual({
      events: [
        { number: 1, showId: test.showId, at: at - 5, by: anna, change: { type: 'layout.removed', layoutId: 'a' } },
        { number: 2, showId: test.showId, at: at - 5, by: anna, change: { type: 'layout.removed', layoutId: 'b' } },
        { number: 3, showId: test.showId, at, by: null, change: { type: 'layout.removed', layoutId: 'c' } },
      ],
    })
  })

  it('leaves nothing behind when its work fails, and wakes nobody', async () => {
    let wakes = 0
    test.context.wakeups.follow(test.showId, () => {
      wakes += 1
    })
    const failing = changeShow(test.context, test.showId, anna, async ({ trx, emit }) => {
      await trx.updateTable('shows').set({ name: 'Monday' }).where('id', '=', test.showId).execute()
      emit({ type: 'layout.removed', layoutId: 'a' })
      throw new Failure('invalid', 'no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await numbers()).toEqual([])
    expect(await test.context.db.selectFrom('shows').select(['name', 'last_event']).execute()).toEqual([
      { name: 'Sunday', last_event: 0 },
    ])
    expect(wakes).toBe(0)
  })

  it('wakes followers once its events can be read', async () => {
    const woken = new Promise<void>((resolve) => test.context.wakeups.follow(test.showId, resolve))
    const seen = woken.then(numbers)
    await emitOne('a')
    expect(await seen).toEqual([1])
  })

  it('takes its turn: many at once number their events without gaps', async () => {
    const layoutIds = Array.from({ length: 40 }, (_, index) => `l${index}`)
    await Promise.all(layoutIds.map(emitOne))
    expect(await numbers()).toEqual(layoutIds.map((_, index) => index + 1))
  })

  it('refuses a show that is not there', async () => {
    const missing = changeShow(test.context, 'nowhere', anna, async () => 1)
    await expect(missing).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the news for a client that has seen events up to a number', () => {
  it('is a snapshot when they saw none, when the number is not ours, and when they missed more than 500', async () => {
    await changeShow(test.context, test.showId, anna, async ({ emit }) => {
      for (let index = 0; index < 501; index += 1) emit({ type: 'layout.removed', layoutId: 'a' })
    })
    for (const seen of [null, 502, 9_999, 0]) {
      expect(await newsAfter(test.context, test.showId, seen)).toMatchObject({
        snapshot: { last: 501, show: { id: test.showId } },
      })
    }
  })

  it('is exactly what they missed otherwise', async () => {
    for (const layoutId of ['a', 'b', 'c']) await emitOne(layoutId)
    const news = await newsAfter(test.context, test.showId, 1)
    expect('events' in news && news.events.map(({ number }) => number)).toEqual([2, 3])
    expect(await newsAfter(test.context, test.showId, 3)).toEqual({ events: [] })
  })
})
