import { afterEach, expect, it } from 'vitest'
import { handsOn } from './testing/hands'
import { openStudio, type Studio } from './testing/studio'

const MINUTE_MS = 60_000

let studio: Studio
afterEach(() => studio.close())
const { takeOpening, stopShow, task } = handsOn(() => studio)

it.each([
  ['ahead of', 15, 'set it back by 15 min'],
  ['behind', -15, 'set it forward by 15 min'],
])(
  'with a clock that is %s ZEGOCLOUD’s by 15 min a take is refused, and says by how much to set it',
  async (is, minutes, set) => {
    studio = await openStudio({ aheadMs: minutes * MINUTE_MS })
    const refused = await takeOpening()
    expect(refused).toMatchObject({ state: 'rejected', code: 100000004 })
    expect(refused.explanation).toContain(
      `The clock of the server that Mixdesk runs on is 15 min ${is} ZEGOCLOUD's: ${set}`,
    )
    expect(await task()).toMatchObject({ running: false, uncertain: null, retrying: null })
    expect((await stopShow()).explanation).toContain(set)
  },
)

it.each([9, -9])('a clock that is %i min off takes', async (minutes) => {
  studio = await openStudio({ aheadMs: minutes * MINUTE_MS })
  expect(await takeOpening()).toMatchObject({ state: 'accepted' })
})
