import { afterAll, beforeAll, beforeEach } from 'vitest'
import * as shows from '@/app/api/shows/route'
import type { Show } from '@/lib/protocol/live'
import { newsAfter } from '@/lib/server/following/events-after'
import { type Call, senderFor } from '@/lib/server/testing/sender'
import { openTestApp } from '@/lib/server/testing/test-app'

type Headers = Record<string, string>

/** Signs a viewer and an operator in for all tests of a file, and makes a show before each. */
export function deskOfLists() {
  let test: Awaited<ReturnType<typeof openTestApp>>
  let viewer: Headers
  let operator: Headers
  let sunday: Show
  const send = senderFor(() => operator)
  const call = async (handler: Parameters<typeof send>[0], options: Call) => (await send(handler, options)).json()

  beforeAll(async () => {
    test = await openTestApp()
    viewer = await test.signIn('viewer')
    operator = await test.signIn('operator')
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    sunday = await call(shows.POST, { body: { name: 'Sunday' } })
  })
  return {
    send,
    call,
    db: () => test.context.db,
    viewer: () => viewer,
    sunday: () => sunday.id,
    news: async () => {
      const told = await newsAfter(test.context, sunday.id, 0)
      return 'events' in told ? told.events.map(({ change }) => change.type) : []
    },
  }
}
