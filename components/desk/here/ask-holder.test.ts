import { describe, expect, it } from 'vitest'
import { hotSwitch } from '@/components/program/taking/hot-switch'
import { backTo, panicTake } from '@/lib/editor/actions/other-takes'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { flushPromises } from '@/lib/shared/testing/timers'
import { askHolder } from './ask-holder'

const anna = { by: { id: 'anna', name: 'Anna' }, since: 0, alone: false }

it.each([
  { at: [0], last: false, why: 'the first press asks' },
  { at: [0, 600], last: true, why: 'the second answers' },
  { at: [0, 200], last: false, why: 'a double click is no answer' },
  { at: [0, 200, 400, 600], last: false, why: 'a drumming finger never answers' },
  { at: [0, 13_000], last: false, why: 'a question of long ago is asked anew' },
  { at: [0, 600, 700], last: false, why: 'an answer is for one take, however soon the next comes' },
  { at: [0, 600, 3_000], last: false, why: 'the next take is asked about again' },
])('$why', ({ at, last }) => {
  let now = 0
  const { ask } = askHolder(anna, () => now)
  let said: string | null = ''
  for (const time of at) {
    now = time
    said = ask()
  }
  expect(said === null).toBe(last)
  if (!last) expect(said).toBe('Anna has the desk. Press again to take all the same')
})

describe('at the desk of another', () => {
  function sit(alone = false) {
    const server = showWith('opening', 'slides')
    const { desk } = sitDown(server, 'Bob')
    desk.connect('live')
    let now = 0
    desk.setState({ held: askHolder({ ...anna, alone }, () => now) })
    const verbs = () => server.asked.map(({ verb }) => verb).filter((verb) => verb !== 'saveLayout')
    const wait = () => {
      now += 1_000
      desk.setState({ resting: 0 })
    }
    return { desk, verbs, wait }
  }

  it('a take, a take back and a hot switch are each made by a second press', async () => {
    const { desk, verbs, wait } = sit()
    await desk.take()
    expect(verbs()).toEqual([])
    expect(desk.getState().notTaken?.why).toContain('Anna has the desk')
    wait()
    await desk.take()
    expect(verbs()).toEqual(['take'])
    wait()
    wait()
    await desk.ask(backTo(undefined, null))
    expect(verbs()).toEqual(['take'])
    wait()
    await desk.ask(backTo(undefined, null))
    expect(verbs()).toEqual(['take', 'takeBack'])
    wait()
    wait()
    const press = () => hotSwitch('slides', { desk, canEdit: true, rules: null })
    expect(press()).toContain('Anna has the desk')
    expect(desk.getState().previewId).toBe('opening')
    wait()
    expect(press()).toBeNull()
    await flushPromises()
    expect(desk.getState().previewId).toBe('slides')
    expect(verbs()).toEqual(['take', 'takeBack', 'take'])
  })

  it('live edit neither takes nor answers the question', async () => {
    const { desk, verbs, wait } = sit()
    for (let turn = 0; turn < 3; turn += 1) {
      await desk.take({ ifSafe: true })
      wait()
    }
    expect(verbs()).toEqual([])
    expect(desk.getState().notTaken?.why).toBe('Anna has the desk')
    await desk.take()
    expect(verbs()).toEqual([])
  })

  it('a panic asks nobody', async () => {
    const { desk, verbs } = sit(true)
    await desk.ask(panicTake('slides'))
    expect(verbs()).toEqual(['take'])
  })

  it('nothing is taken, however often it is pressed, where she has it alone', async () => {
    const { desk, verbs, wait } = sit(true)
    for (let press = 0; press < 5; press += 1) {
      await desk.take()
      wait()
    }
    expect(verbs()).toEqual([])
    expect(desk.getState().notTaken?.why).toBe('Anna has the desk alone. Take it over first, in “Who is here”')
  })
})
