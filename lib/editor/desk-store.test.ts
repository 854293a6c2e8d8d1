import { describe, expect, it } from 'vitest'
import { setRects } from '@/lib/layout/commands'
import { runIn } from './commands'
import { createDesk } from './desk-store'
import {
  createTestServer,
  createTestTimers,
  documentOf,
  goodNetwork,
  input,
  layoutOf,
  type Network,
  NO_ANSWER,
  requestOf,
  settled,
  type TestServer,
} from './test-server'

const showWith = (...names: string[]) =>
  createTestServer(
    names.map((name, index) =>
      layoutOf(name, documentOf(input('cam-host'), input('cam-guest')), { position: `a${index}` }),
    ),
  )

function sitDown(server: TestServer, name: string, network: Network = goodNetwork) {
  const timers = createTestTimers()
  let heard = server.events.length
  let made = 0
  const me = { id: name, name }
  const desk = createDesk({
    snapshot: server.snapshot(),
    me,
    previewId: null,
    api: server.apiOf(me, network),
    timers,
    newId: () => `${name}-${++made}`,
  })
  return {
    desk,
    timers,
    /** Hears everything that happened on the live line since. */
    hear: async () => {
      await settled()
      for (const event of server.events.slice(heard)) desk.receive(event)
      heard = server.events.length
      await settled()
    },
    drag: (layoutId: string, id: string, x: number, width = 100) => {
      const { document, edit } = desk.editor(layoutId).getState()
      edit(setRects(document, { [id]: { x, y: 0, width, height: 100 } }))
    },
    document: (layoutId: string) => desk.editor(layoutId).getState().document,
    strip: () => desk.getState().layouts.map(({ name }) => name),
    notices: () => desk.getState().notices.map(({ text }) => text),
    press: async (label: string) => {
      const notice = desk.getState().notices.find(({ action }) => action?.label === label)
      notice?.action?.run()
      await settled()
    },
  }
}

describe('two operators', () => {
  it('both keep their edits of different fields, without a word', async () => {
    const server = showWith('opening')
    const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
    anna.drag('opening', 'cam-host', 40)
    bob.drag('opening', 'cam-host', 0, 300)
    await anna.hear()
    await bob.hear()
    await anna.hear()
    for (const { document } of [anna, bob]) {
      expect(document('opening').records['cam-host']).toMatchObject({ x: 40, width: 300 })
    }
    expect([...anna.notices(), ...bob.notices()]).toEqual([])
  })

  it('of the same field the later stands, and the other is told', async () => {
    const server = showWith('opening')
    const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
    bob.drag('opening', 'cam-host', 0, 200)
    anna.drag('opening', 'cam-host', 0, 300)
    await anna.hear()
    await bob.hear()
    expect(bob.document('opening').records['cam-host']).toMatchObject({ width: 300 })
    expect(bob.notices()).toEqual(['Anna changed the width of cam-host at the same moment. Anna’s change stands.'])
    expect(anna.notices()).toEqual([])
  })

  it('is not told of a change by someone who had seen the earlier one', async () => {
    const server = showWith('opening')
    const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
    bob.drag('opening', 'cam-host', 0, 200)
    await bob.hear()
    await anna.hear()
    anna.drag('opening', 'cam-host', 0, 300)
    await anna.hear()
    await bob.hear()
    expect(bob.notices()).toEqual([])
  })

  it('moves the preview to the neighbour when another deletes the layout in it, and says so', async () => {
    const server = showWith('opening', 'talk', 'end')
    const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
    bob.desk.preview('talk')
    await anna.desk.removeLayout('talk')
    await bob.hear()
    expect(bob.desk.getState().previewId).toBe('end')
    expect(bob.notices()).toEqual(['Anna deleted talk, which you were editing.'])
    expect(() => bob.desk.editor('talk')).toThrow()
  })

  it('undo takes back only my own edits', async () => {
    const server = showWith('opening')
    const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
    anna.drag('opening', 'cam-host', 40)
    await anna.hear()
    await bob.hear()
    bob.drag('opening', 'cam-guest', 70)
    runIn({ do: 'undo' }, bob.desk.editor('opening'))
    runIn({ do: 'undo' }, bob.desk.editor('opening'))
    expect(bob.document('opening').records['cam-host']).toMatchObject({ x: 40 })
    expect(bob.document('opening').records['cam-guest']).toMatchObject({ x: 0 })
  })
})

describe('the strip', () => {
  it('adds, duplicates beside the original, renames and moves, the same for all', async () => {
    const server = showWith('opening', 'talk')
    const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
    await anna.desk.addLayout()
    await anna.desk.duplicateLayout('opening')
    await anna.desk.renameLayout('talk', '  Talk  ')
    await anna.desk.moveLayout('talk', 0)
    await anna.hear()
    await bob.hear()
    expect(anna.strip()).toEqual(['Talk', 'opening', 'opening copy', 'Layout'])
    expect(bob.strip()).toEqual(anna.strip())
  })

  it('a deleted layout comes back with its document, name and place', async () => {
    const server = showWith('opening', 'talk', 'end')
    const anna = sitDown(server, 'Anna')
    anna.drag('talk', 'cam-host', 40)
    await anna.desk.removeLayout('talk')
    await anna.hear()
    expect(anna.strip()).toEqual(['opening', 'end'])
    await anna.press('Undo')
    await anna.hear()
    expect(anna.strip()).toEqual(['opening', 'talk', 'end'])
    const back = anna.desk.getState().layouts[1]
    expect(back?.document.records['cam-host']).toMatchObject({ x: 40 })
  })

  it('a show without layouts gets one and previews it', async () => {
    const anna = sitDown(showWith(), 'Anna')
    expect(anna.desk.getState().previewId).toBeNull()
    await anna.desk.addLayout('Opening')
    expect(anna.desk.getState().previewId).toBe(anna.desk.getState().layouts[0]?.id)
  })
})

describe('a take', () => {
  const takes = (server: TestServer) => server.asked.filter(({ verb }) => verb === 'take').map(({ what }) => what)

  it('waits for the last edits to be saved, and says what it believes', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    anna.drag('opening', 'cam-host', 40)
    await anna.desk.take()
    expect(server.asked.map(({ verb }) => verb)).toEqual(['saveLayout', 'take'])
    expect(takes(server)).toMatchObject([{ layoutId: 'opening', revision: 2, expectedSequence: 0 }])
  })

  it('is not sent when the edits cannot be saved, and says so', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna', async () => NO_ANSWER)
    anna.drag('opening', 'cam-host', 40)
    await anna.desk.take()
    expect(takes(server)).toEqual([])
    expect(anna.notices()).toEqual(['Not taken: your last edits of opening are not saved. No answer from Mixdesk.'])
  })

  it('without an answer asks once more with the same key, then says that it does not know', async () => {
    const keys: unknown[] = []
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna', async (ask) => {
      ask()
      return NO_ANSWER
    })
    await anna.desk.take()
    for (const what of takes(server)) keys.push(Reflect.get(Object(what), 'idempotencyKey'))
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect(anna.notices()).toEqual([
      'No answer from Mixdesk. Whether opening went on air is not known here. Nothing more is sent until you press again.',
    ])
    expect(anna.desk.getState().busy).toEqual({ take: 0, stop: 0 })
  })

  it('ignores extra clicks within a second', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    await Promise.all([anna.desk.take(), anna.desk.take()])
    await anna.desk.take()
    anna.timers.advance(1_000)
    await anna.desk.take()
    expect(takes(server)).toHaveLength(2)
  })

  it('and a stop are sent while another is on its way, each believing what is known then', async () => {
    const server = showWith('opening')
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    const anna = sitDown(server, 'Anna', async (ask) => {
      const said = ask()
      await held
      return said
    })
    const first = anna.desk.take()
    await settled()
    const task = { ...anna.desk.getState().task, sequence: 1, inFlight: 'taken' }
    anna.desk.receive({ number: 1, showId: 'show', at: 0, by: null, change: { type: 'task.changed', task } })
    anna.timers.advance(1_000)
    const second = anna.desk.take()
    const stop = anna.desk.stop()
    await settled()
    expect(anna.desk.getState().busy).toEqual({ take: 2, stop: 1 })
    expect(server.asked.map(({ verb, what }) => [verb, Reflect.get(Object(what), 'expectedSequence')])).toEqual([
      ['take', 0],
      ['stop', 1],
      ['take', 1],
    ])
    answer()
    await Promise.all([first, second, stop])
    expect(anna.desk.getState().busy).toEqual({ take: 0, stop: 0 })
  })

  it('that was dropped for a newer one says so quietly', async () => {
    const server = showWith('opening')
    const superseded = { ok: true, value: requestOf('taken', { id: 'a', name: 'Anna' }, { state: 'superseded' }) }
    const anna = sitDown(server, 'Anna', async (ask) => Object.assign(ask(), superseded))
    await anna.desk.take()
    expect(anna.desk.getState().notices).toMatchObject([
      { tone: 'plain', text: 'The waiting take of opening was dropped for a newer request.' },
    ])
  })

  it('is never sent by reconnecting', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    await anna.desk.take()
    anna.desk.connect('reconnecting')
    anna.desk.resync(server.snapshot())
    anna.desk.connect('live')
    anna.timers.advance(60_000)
    await settled()
    expect(takes(server)).toHaveLength(1)
  })
})

it('a new frame rescales every layout for all, and its undo brings both back', async () => {
  const server = showWith('opening', 'talk')
  const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
  anna.drag('talk', 'cam-host', 13, 333)
  await settled()
  const before = server.layouts.get('talk')?.document
  const { settings } = anna.desk.getState().show
  await anna.desk.changeShow({
    ...settings,
    outputs: settings.outputs.map((o) => ({ ...o, width: 719, height: 1280 })),
  })
  await anna.hear()
  expect(anna.notices()).toEqual(['Frame changed to 719 × 1280.'])
  expect(anna.desk.editor('talk').getState().frame).toEqual({ width: 719, height: 1280 })
  expect(anna.document('talk')).not.toEqual(before)
  await anna.press('Undo')
  await anna.hear()
  await bob.hear()
  for (const { desk, document } of [anna, bob]) {
    expect(document('talk')).toEqual(before)
    expect(desk.getState().show.settings).toEqual(settings)
  }
})

it('sends what waited as soon as the line is back', async () => {
  const server = showWith('opening')
  let down = true
  const anna = sitDown(server, 'Anna', async (ask) => (down ? NO_ANSWER : ask()))
  anna.drag('opening', 'cam-host', 40)
  await settled()
  expect(anna.desk.getState().saving.opening?.at).toBe('retrying')
  down = false
  anna.desk.connect('live')
  await settled()
  expect(anna.desk.getState().saving.opening).toEqual({ at: 'saved' })
  expect(server.layouts.get('opening')?.document.records['cam-host']).toMatchObject({ x: 40 })
})

it('a snapshot brings what was missed: layouts that came, went and changed', async () => {
  const server = showWith('opening', 'talk')
  const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
  await anna.desk.addLayout('Late')
  await anna.desk.removeLayout('opening')
  anna.drag('talk', 'cam-host', 40)
  await settled()
  bob.desk.resync(server.snapshot())
  expect(bob.strip()).toEqual(['talk', 'Late'])
  expect(bob.desk.getState().previewId).toBe('talk')
  expect(bob.document('talk').records['cam-host']).toMatchObject({ x: 40 })
})
