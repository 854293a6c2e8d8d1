import { expect, it } from 'vitest'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { placeSource, setRects } from '@/lib/layout/commands'
import { rectRecordOf } from '@/lib/layout/document'
import { layoutOf as documentWith } from '@/lib/layout/testing/layout-of'
import { flushPromises } from '@/lib/shared/testing/timers'
import { sitDown } from '../testing/operator'
import { createTestServer, type Network, NO_ANSWER } from '../testing/server'
import { layoutOf } from '../testing/show'

const LAYOUT = 'opening'
const HALF = { width: 640, height: 360 }

/** Anna's requests go out when the script says so. */
function twoAt() {
  const server = createTestServer([
    layoutOf(LAYOUT, documentWith({ cam: { x: 100, y: 0, width: 640, height: 360 } })),
    layoutOf('empty', documentWith({})),
  ])
  let isOffline = true
  const network: Network = async (ask) => (isOffline ? NO_ANSWER : ask())
  const [anna, ben] = [sitDown(server, 'anna', network), sitDown(server, 'ben')]
  const resize = async (size: typeof HALF) => {
    const { settings } = ben.desk.getState().show
    const outputs = settings.outputs.map((output) => ({ ...output, ...size }))
    expect(await ben.desk.changeShow({ ...settings, outputs })).toBe(true)
  }
  const settle = async () => {
    for (let round = 0; round < 4; round++) {
      for (const { hear, timers } of [anna, ben]) {
        timers.advance(20_000)
        await hear()
      }
    }
  }
  const edit = (rect: Partial<Rect>) => {
    const { document, edit } = anna.desk.editor(LAYOUT).getState()
    const now = rectRecordOf(document, 'cam')
    if (now) edit(setRects(document, { cam: { ...toRect(now), ...rect } }))
  }
  const rectOf = (id: string) =>
    [anna, ben].map(({ document }) => {
      const record = rectRecordOf(document(LAYOUT), id)
      return record && toRect(record)
    })
  const online = () => {
    isOffline = false
  }
  return { anna, ben, server, resize, settle, edit, rectOf, online }
}

const both = (rect: Rect) => [rect, rect]

it.each([
  { why: 'the frame is heard of first', isHeardFirst: true },
  { why: 'the edit is refused first', isHeardFirst: false },
])(
  'an edit that is not saved when another changes the frame lands where it was meant: $why',
  async ({ isHeardFirst }) => {
    const { anna, resize, settle, edit, rectOf, online } = twoAt()
    edit({ x: 200, width: 400 })
    await flushPromises()
    await resize(HALF)
    if (isHeardFirst) await anna.hear()
    online()
    anna.timers.advance(20_000)
    await settle()
    expect(rectOf('cam')).toEqual(both({ x: 100, y: 0, width: 200, height: 180 }))
    expect(anna.notices()).toEqual([])
    anna.desk.editor(LAYOUT).getState().undo()
    await settle()
    expect(rectOf('cam')).toEqual(both({ x: 50, y: 0, width: 320, height: 180 }))
  },
)

it('what it was put to is kept, also where the scaled layout says the very same number', async () => {
  const { resize, settle, edit, rectOf, online } = twoAt()
  edit({ x: 200 })
  await flushPromises()
  await resize(HALF)
  online()
  await settle()
  expect(rectOf('cam')).toEqual(both({ x: 100, y: 0, width: 320, height: 180 }))
})

it('what was placed meanwhile is fitted to the frame, too', async () => {
  const { anna, resize, settle, rectOf, online } = twoAt()
  const { document, edit } = anna.desk.editor(LAYOUT).getState()
  const rect = { x: 640, y: 360, width: 640, height: 360 }
  edit(placeSource(document, { id: 'new', source: { kind: 'stream', streamId: 'new' }, rect, placed: true }))
  await flushPromises()
  await resize(HALF)
  await anna.hear()
  online()
  await settle()
  expect(rectOf('new')).toEqual(both({ x: 320, y: 180, width: 320, height: 180 }))
})

it('a save that the server had before the frame was changed is made once', async () => {
  const { anna, ben, resize, settle, edit, rectOf, online, server } = twoAt()
  online()
  edit({ x: 200 })
  await resize(HALF)
  await anna.hear()
  await settle()
  expect(rectOf('cam')).toEqual(both({ x: 100, y: 0, width: 320, height: 180 }))
  const mine = server.events.filter(({ by, change }) => by?.name === 'anna' && change.type === 'layout.changed')
  expect(mine).toHaveLength(1)
  expect([...anna.notices(), ...ben.notices()]).toEqual(['Frame changed to 640 × 360.'])
})
