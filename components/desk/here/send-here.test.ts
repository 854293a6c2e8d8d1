import { beforeEach, expect, it } from 'vitest'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { createTestTimers } from '@/lib/shared/testing/timers'
import { sendHere } from './send-here'

let timers: ReturnType<typeof createTestTimers>
beforeEach(() => {
  timers = createTestTimers()
})

function sit() {
  const { desk } = sitDown(showWith('opening', 'slides'), 'Anna')
  desk.connect('live')
  const posted: object[] = []
  let isSeen = true
  const saying = sendHere({
    desk,
    tab: 'tab',
    timers,
    post: (body, isLast) => posted.push(isLast ? { ...body, isLast } : body),
    isSeen: () => isSeen,
  })
  const select = (...ids: string[]) =>
    desk
      .editor(desk.getState().previewId ?? '')
      .getState()
      .select(ids)
  const hide = () => {
    isSeen = false
    saying.change()
  }
  return { desk, posted, saying, select, hide }
}

const here = { tab: 'tab', layoutId: 'opening', selection: [], more: 0, isAway: false }

it('says at once that it is here, and again every 5 s', () => {
  const { posted } = sit()
  timers.advance(0)
  expect(posted).toEqual([here])
  timers.advance(5_000)
  timers.advance(5_000)
  expect(posted).toEqual([here, here, here])
})

it('says what is selected at most four times a second, and the last of it for certain', () => {
  const { posted, select } = sit()
  timers.advance(0)
  for (let step = 0; step < 100; step += 1) {
    select(step % 2 ? 'cam-host' : 'cam-guest')
    timers.advance(10)
  }
  timers.advance(250)
  expect(posted.length).toBeLessThanOrEqual(6)
  expect(posted.at(-1)).toEqual({ ...here, selection: ['cam-host'] })
})

it('follows the preview from one layout to the next', () => {
  const { desk, posted, select } = sit()
  select('cam-host')
  desk.preview('slides')
  timers.advance(250)
  expect(posted.at(-1)).toEqual({ ...here, layoutId: 'slides' })
  select('cam-guest')
  timers.advance(250)
  expect(posted.at(-1)).toEqual({ ...here, layoutId: 'slides', selection: ['cam-guest'] })
})

it('cuts a selection of a thousand, and counts the rest', () => {
  const { desk, posted } = sit()
  const selection = Array.from({ length: 1_000 }, (_, index) => `input-${index}`)
  desk.editor('opening').setState({ selection })
  timers.advance(250)
  const last = posted.at(-1) as typeof here
  expect(last.selection).toHaveLength(50)
  expect(last.more).toBe(950)
})

it('says when nobody looks at the tab, and when it goes, once for each', () => {
  const { posted, saying, hide } = sit()
  timers.advance(0)
  hide()
  timers.advance(250)
  expect(posted.at(-1)).toEqual({ ...here, isAway: true })
  saying.go()
  expect(posted.at(-1)).toEqual({ tab: 'tab', goes: true, isLast: true })
  saying.close()
  const { length } = posted
  timers.advance(60_000)
  expect(posted).toHaveLength(length)
})

it('is silent without a connection, and says all as soon as it is back', () => {
  const { desk, posted, select } = sit()
  timers.advance(0)
  desk.connect('reconnecting')
  select('cam-host')
  timers.advance(250)
  timers.advance(5_000)
  expect(posted).toEqual([here])
  desk.connect('live')
  timers.advance(250)
  expect(posted.at(-1)).toEqual({ ...here, selection: ['cam-host'] })
})
