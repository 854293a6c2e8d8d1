import { describe, expect, it } from 'vitest'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { dangerOf } from '@/lib/mix/changes/danger'
import { check } from '@/lib/mix/check/check'
import { flushPromises } from '@/lib/shared/testing/timers'
import { hotSwitch } from './hot-switch'

function live(...names: string[]) {
  const server = showWith(...names)
  const { desk, timers } = sitDown(server, 'Anna')
  desk.connect('live')
  desk.setState({ layouts: desk.getState().layouts.map((layout, index) => ({ ...layout, number: index + 1 })) })
  const takes = () =>
    server.asked.filter(({ verb }) => verb === 'take').map(({ what }) => Reflect.get(Object(what), 'layoutId'))
  const press = (which: string | number, canEdit = true) => hotSwitch(which, { desk, canEdit, rules: null })
  return { desk, timers, takes, press }
}

describe('a hot switch', () => {
  it('previews the layout and takes it, once', async () => {
    const { desk, takes, press } = live('opening', 'slides')
    expect(press(2)).toBeNull()
    await flushPromises()
    expect(desk.getState().previewId).toBe('slides')
    expect(takes()).toEqual(['slides'])
  })

  it('goes by the bank that is shown, and by id from a menu', async () => {
    const { desk, takes, press } = live('opening', 'slides')
    const layouts = desk.getState().layouts.map((each) => (each.id === 'slides' ? { ...each, number: 11 } : each))
    desk.setState({ bank: 1, layouts })
    expect(press(1)).toBe('No layout has the key 1')
    expect(press(2)).toBeNull()
    await flushPromises()
    expect(takes()).toEqual(['slides'])
  })

  it.each([
    { why: 'less than 1 s', during: 'the pause after a take' },
    { why: 'Not connected', during: 'a broken connection' },
    { why: 'The padlock is closed', during: 'a closed padlock' },
    { why: 'still on their way', during: 'a load of layouts' },
  ])('says $why and changes nothing during $during', async ({ why, during }) => {
    const { desk, takes, press } = live('opening', 'slides')
    if (during === 'the pause after a take') desk.setState({ resting: 1 })
    if (during === 'a broken connection') desk.connect('reconnecting')
    if (during === 'a closed padlock') desk.setState({ padlock: 'closed' })
    if (during === 'a load of layouts') desk.setState({ coming: 3 })
    expect(press(during === 'a load of layouts' ? 3 : 2)).toContain(why)
    await flushPromises()
    expect(desk.getState().previewId).toBe('opening')
    expect(takes()).toEqual([])
  })

  it('is refused to a viewer', () => {
    const { desk, press } = live('opening', 'slides')
    expect(press('slides', false)).not.toBeNull()
    expect(desk.getState().previewId).toBe('opening')
  })

  it('says what is wrong with the layout, by its name, and does not preview it', () => {
    const { desk } = live('opening', 'slides')
    const entry = { streamId: 'cam-host', userId: 'u', userName: 'Host', state: 'gone' as const, since: 1 }
    const entries = [entry, { ...entry, streamId: 'cam-guest' }]
    desk.setState({ roster: { roomId: 'room', entries, listedAt: 1, problem: null } })
    expect(hotSwitch('slides', { desk, canEdit: true, rules: { check, dangerOf } })).toMatch(/slides.*Host/)
    expect(desk.getState().previewId).toBe('opening')
  })
})
