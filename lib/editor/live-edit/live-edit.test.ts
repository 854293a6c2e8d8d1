import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/editor/sync/api'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import type { Network } from '@/lib/editor/testing/server'
import { programOf } from '@/lib/editor/testing/show'
import { updateInputs } from '@/lib/layout/update'
import type { MixRequest } from '@/lib/protocol/request'
import type { Task } from '@/lib/protocol/task'
import { flushPromises } from '@/lib/shared/testing/timers'
import { endLiveEdit, startLiveEdit } from './live-edit'

const isRequest = (value: unknown): value is MixRequest =>
  typeof value === 'object' && value !== null && 'code' in value

/** Seats Anna at opening, which is on air, with live edit on. */
function onAir({ guardMs = 1_000, isOn = true } = {}) {
  const server = showWith('opening', 'slides')
  let refusal: Answer<never> | Partial<MixRequest> | null = null
  let held: Promise<void> | null = null
  let sequence = 1
  const document = () => anna.document('opening')
  const network: Network = async (ask) => {
    const answer = ask()
    if (!answer.ok || !isRequest(answer.value)) return answer
    sent = document()
    await held
    if (refusal && 'ok' in refusal) return refusal
    return { ok: true, value: { ...answer.value, sequence: ++sequence, ...refusal } }
  }
  const anna = sitDown(server, 'Anna', network)
  const { desk, timers } = anna
  const { show, task } = desk.getState()
  desk.connect('live')
  const change = (fields: Partial<Task>) => desk.setState({ task: { ...desk.getState().task, ...fields } })
  let sent = document()
  const program = () => programOf({ layoutId: 'opening', document: sent, sequence })
  desk.setState({
    show: { ...show, settings: { ...show.settings, takeGuardMs: guardMs } },
    task: { ...task, sequence, running: true, program: program() },
  })
  const told: string[] = []
  const start = () => startLiveEdit({ desk, timers, serverNow: () => 0, tell: (text) => told.push(text) })
  if (isOn) expect(start()).toBe(null)
  return {
    ...anna,
    told,
    start,
    change,
    set: (fields: Parameters<typeof updateInputs>[1]) => {
      const { document, edit } = desk.editor('opening').getState()
      edit(updateInputs(document, fields))
    },
    move: (x: number) => anna.drag('opening', 'cam-host', x),
    refuse: (answer: typeof refusal) => {
      refusal = answer
    },
    hold: () => {
      let answer = () => {}
      held = new Promise((resolve) => {
        answer = resolve
      })
      return answer
    },
    /** Lets the event arrive that says what is on air. */
    hears: async () => {
      await flushPromises()
      change({ sequence, program: program() })
      await flushPromises()
    },
    pass: async (ms: number) => {
      timers.advance(ms)
      await flushPromises()
    },
    live: () => desk.getState().liveEdit,
    takes: () => server.asked.flatMap(({ verb, what }) => (verb === 'take' ? [what] : [])),
    saved: () => server.layouts.get('opening')?.document.records['cam-host'],
  }
}

describe('live edit', () => {
  it('takes the end of a gesture by itself, once it is saved, and believes what is seen', async () => {
    const { move, hears, takes, saved } = onAir()
    move(40)
    await hears()
    expect(takes()).toMatchObject([{ layoutId: 'opening', revision: 2, expectedSequence: 1, ifSafe: true }])
    expect(saved()).toMatchObject({ x: 40 })
  })

  it('takes at most one a second, and the newest state always', async () => {
    const { move, hears, pass, takes, saved } = onAir()
    move(40)
    await hears()
    move(60)
    move(80)
    await pass(990)
    expect(takes()).toHaveLength(1)
    await pass(60)
    expect(takes()).toMatchObject([{ revision: 2 }, { revision: expect.any(Number), expectedSequence: 2 }])
    expect(saved()).toMatchObject({ x: 80 })
    await hears()
    await pass(5_000)
    expect(takes()).toHaveLength(2)
  })

  it('keeps to a second without a guard, and to a longer guard', async () => {
    for (const [guardMs, due] of [
      [0, 1_000],
      [3_000, 3_050],
    ] as const) {
      const { move, hears, pass, takes } = onAir({ guardMs })
      move(40)
      await hears()
      move(60)
      await pass(due - 60)
      expect(takes()).toHaveLength(1)
      await pass(60)
      expect(takes()).toHaveLength(2)
    }
  })

  it('has one request in flight: what is changed meanwhile goes after it', async () => {
    const { move, hold, hears, pass, takes } = onAir()
    const answer = hold()
    move(40)
    await flushPromises()
    move(60)
    await pass(2_000)
    expect(takes()).toHaveLength(1)
    answer()
    await hears()
    await pass(50)
    expect(takes()).toHaveLength(2)
  })

  it('takes an undo too, also one that comes before the program is told', async () => {
    const { desk, move, hears, pass, takes, saved } = onAir()
    move(40)
    await flushPromises()
    desk.editor('opening').getState().undo()
    await pass(1_100)
    expect(takes(), 'the program is not told yet').toHaveLength(1)
    desk.setState({ task: { ...desk.getState().task, sequence: 2, program: programOf({ sequence: 2 }) } })
    await pass(0)
    expect(takes()).toHaveLength(2)
    expect(saved()).toMatchObject({ x: 0 })
    await hears()
  })

  it('takes nothing for what the audience does not see, nor for the edits of others', async () => {
    const { desk, set, pass, takes } = onAir()
    set({ 'cam-host': { locked: true } })
    const { document } = desk.editor('opening').getState()
    desk
      .editor('opening')
      .getState()
      .receive(updateInputs(document, { 'cam-guest': { x: 700 } }))
    await pass(5_000)
    expect(takes()).toEqual([])
  })

  it('waits, and says so, before the last sound would leave; and goes on once somebody is heard', async () => {
    const { set, live, pass, takes } = onAir()
    set({ 'cam-host': { volume: 0 }, 'cam-guest': { content: 'video' } })
    await pass(5_000)
    expect(live()).toBe('nobody would be heard. TAKE takes it all the same')
    expect(takes()).toEqual([])
    set({ 'cam-host': { volume: 50 } })
    await pass(0)
    expect(live()).toBe('')
    expect(takes()).toHaveLength(1)
  })

  it('waits where the server alone sees a danger, and asks it once', async () => {
    const { move, refuse, live, pass, takes } = onAir()
    refuse({ ok: false, status: 409, code: 'dangerous', message: 'With this nobody would be heard.', details: {} })
    move(40)
    await pass(0)
    await pass(5_000)
    expect(takes()).toHaveLength(1)
    expect(live()).toBe('With this nobody would be heard. TAKE takes it all the same')
  })

  it('goes on after the guard of the server, which somebody else may have made', async () => {
    const { move, refuse, live, pass, takes } = onAir()
    const details = { restMs: 400 }
    refuse({ ok: false, status: 409, code: 'take-guard', message: 'Ben took a moment ago.', details })
    move(40)
    await pass(0)
    refuse(null)
    await pass(1_100)
    expect(takes()).toHaveLength(2)
    expect(live()).toBe('')
  })
})

describe('it ends', () => {
  it.each<{ when: string; says: RegExp; happens: (at: ReturnType<typeof onAir>) => void }>([
    {
      when: 'another layout is previewed',
      says: /another layout in preview/,
      happens: ({ desk }) => desk.preview('slides'),
    },
    {
      when: 'the task stops',
      says: /nothing is on air/,
      happens: ({ change }) => change({ running: false, program: null }),
    },
    {
      when: 'another layout is taken',
      says: /Slides.*is on air/,
      happens: ({ change }) => change({ program: programOf({ layoutId: 'slides', layoutName: 'Slides' }) }),
    },
    {
      when: 'somebody takes back',
      says: /put back as it was/,
      happens: ({ change }) => change({ program: programOf({ asOf: 1 }) }),
    },
    {
      when: 'the connection is lost',
      says: /connection was lost/,
      happens: ({ desk }) => desk.connect('reconnecting'),
    },
    { when: 'a padlock closes', says: /padlock/, happens: ({ desk }) => desk.setState({ padlock: 'closed' }) },
    {
      when: 'it is not certain what is on air',
      says: /not certain/,
      happens: ({ change }) => change({ unheard: { since: 0, isUnknown: true } }),
    },
  ])('when $when, and what was changed last is not taken later', async ({ happens, says }) => {
    const at = onAir()
    at.move(40)
    await at.hears()
    at.move(60)
    happens(at)
    expect(at.live()).toBe(null)
    expect(at.told).toEqual([expect.stringMatching(says)])
    expect(at.told[0]).toMatch(/^Live edit is off: .*\. Your last change is not on air\.$/)
    await at.pass(10_000)
    expect(at.takes()).toHaveLength(1)
  })

  it.each<{ answer: Parameters<ReturnType<typeof onAir>['refuse']>[0]; says: string }>([
    { answer: { state: 'rejected' }, says: 'ZEGOCLOUD refused a take' },
    { answer: { state: 'unknown' }, says: 'nobody knows what came of a take' },
    { answer: { state: 'superseded' }, says: 'a newer request replaced a take' },
    {
      answer: { ok: false, status: 409, code: 'stale-sequence', message: 'Someone took.', details: null },
      says: 'Someone took',
    },
  ])('when a take is not accepted: $says', async ({ answer, says }) => {
    const { move, refuse, live, pass, told } = onAir()
    refuse(answer)
    move(40)
    await pass(0)
    expect(live()).toBe(null)
    expect(told).toEqual([`Live edit is off: ${says}.`])
  })

  it('by a hand at once, while a request is on its way too', async () => {
    const { desk, move, hold, live, pass, takes } = onAir()
    const answer = hold()
    move(40)
    await flushPromises()
    endLiveEdit(desk)
    answer()
    await pass(0)
    expect(live()).toBe(null)
    move(60)
    await pass(5_000)
    expect(takes()).toHaveLength(1)
  })
})

describe('it does not begin', () => {
  it('where the preview is not what is on air, so that nothing goes with the first gesture', () => {
    const { start, move, live } = onAir({ isOn: false })
    move(40)
    expect(start()).toMatch(/take first/)
    expect(live()).toBe(null)
  })

  it('off air, and where a take waits for somebody', () => {
    const { start, change } = onAir({ isOn: false })
    change({ armed: { id: 'a', layoutId: 'slides', by: { id: 'b', name: 'Ben' }, says: '' } })
    expect(start()).toMatch(/armed/)
    change({ running: false })
    expect(start()).toMatch(/nothing is on air/)
  })
})
