import { describe, expect, it } from 'vitest'
import { setRects } from '@/lib/layout/commands'
import type { LayoutDocument } from '@/lib/layout/document'
import { setWatermark } from '@/lib/layout/set-fields'
import type { TaskNews } from '@/lib/protocol/task'
import { flushPromises } from '@/lib/shared/testing/timers'
import { run, runIn } from './commands'
import type { Answer } from './sync/api'
import { showWith, sitDown } from './testing/operator'
import { type Network, NO_ANSWER } from './testing/server'
import { programOf } from './testing/show'

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

  it('the later edit of a field stands, and the other author is told', async () => {
    const server = showWith('opening')
    const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
    bob.drag('opening', 'cam-host', 0, 200)
    anna.drag('opening', 'cam-host', 0, 300)
    await anna.hear()
    await bob.hear()
    expect(bob.document('opening').records['cam-host']).toMatchObject({ width: 300 })
    expect(bob.notices()).toEqual(['Anna changed the width of cam-host at the same time; Anna’s change was kept.'])
    expect(anna.notices()).toEqual([])
  })

  describe('of two watermarks', () => {
    const mark = (operator: ReturnType<typeof sitDown>, url: string) => {
      const { edit, document } = operator.desk.editor('opening').getState()
      edit(setWatermark(document, { type: 'watermark', id: 'watermark', url, x: 0, y: 0, width: 90, height: 90 }))
    }

    it('the later one stands, and who added the other is told', async () => {
      const server = showWith('opening')
      const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
      mark(bob, 'https://a.example/bob.png')
      mark(anna, 'https://a.example/anna.png')
      await bob.hear()
      await anna.hear()
      await bob.hear()
      expect(bob.document('opening').records.watermark).toMatchObject({ url: 'https://a.example/anna.png' })
      expect([...anna.notices(), ...bob.notices()]).toEqual([
        'Anna changed the image of the watermark at the same time; Anna’s change was kept.',
      ])
    })

    it('nobody is told of one that was added after theirs was removed', async () => {
      const server = showWith('opening')
      const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
      mark(bob, 'https://a.example/bob.png')
      await bob.hear()
      const { edit, document } = bob.desk.editor('opening').getState()
      edit(setWatermark(document, null))
      await bob.hear()
      await anna.hear()
      mark(anna, 'https://a.example/anna.png')
      await anna.hear()
      await bob.hear()
      expect([...anna.notices(), ...bob.notices()]).toEqual([])
    })
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

  describe('the removal of what another is editing is told', () => {
    const remove = ({ desk }: ReturnType<typeof sitDown>) => {
      const { edit, document } = desk.editor('opening').getState()
      const host = document.records['cam-host']
      if (host) edit({ added: {}, updated: {}, removed: { 'cam-host': host } })
    }
    const offline = () => {
      const network = { isDown: true }
      return { network, ask: async <T>(ask: () => Answer<T>) => (network.isDown ? NO_ANSWER : ask()) }
    }

    it('by the event, with the name of who removed it and of the source', async () => {
      const server = showWith('opening')
      const { ask } = offline()
      const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob', ask)]
      const { roster } = bob.desk.getState()
      const entry = { streamId: 'cam-host', userId: 'h', userName: 'Host', state: 'live', since: 0 } as const
      bob.desk.receive({
        number: 1,
        showId: 'show',
        at: 0,
        by: null,
        change: { type: 'roster.changed', roster: { ...roster, entries: [entry] } },
      })
      bob.drag('opening', 'cam-host', 40)
      bob.drag('opening', 'cam-guest', 40)
      remove(anna)
      await bob.hear()
      expect(bob.notices()).toEqual(['Anna removed Host: your edits of it are lost.'])
    })

    it('by the refusal of a save, and then not again by the event', async () => {
      const server = showWith('opening')
      const { network, ask } = offline()
      const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob', ask)]
      bob.drag('opening', 'cam-host', 40)
      remove(anna)
      await flushPromises()
      network.isDown = false
      bob.desk.retry()
      await bob.hear()
      expect(bob.notices()).toEqual(['Someone removed cam-host: your edits of it are lost.'])
    })

    it('when the edit was saved before, but whoever removed it had not seen it', async () => {
      const server = showWith('opening')
      const { network, ask } = offline()
      const [anna, bob] = [sitDown(server, 'Anna', ask), sitDown(server, 'Bob')]
      remove(anna)
      bob.drag('opening', 'cam-host', 40)
      await bob.hear()
      network.isDown = false
      anna.desk.retry()
      await anna.hear()
      await bob.hear()
      expect(bob.notices()).toEqual(['Anna removed cam-host: your edits of it are lost.'])
    })

    it('and not when it had been seen, or there were no edits', async () => {
      const server = showWith('opening')
      const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
      bob.drag('opening', 'cam-host', 40)
      await anna.hear()
      remove(anna)
      await anna.hear()
      await bob.hear()
      expect([...anna.notices(), ...bob.notices()]).toEqual([])
    })

    it.each(['event', 'snapshot'])('a whole layout, which is not in preview, by the %s', async (how) => {
      const server = showWith('opening', 'talk')
      const { ask } = offline()
      const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob', ask)]
      bob.drag('talk', 'cam-host', 40)
      await flushPromises()
      await anna.desk.removeLayout('talk')
      if (how === 'event') await bob.hear()
      else bob.desk.resync(server.snapshot())
      await flushPromises()
      expect(bob.notices()).toEqual([`${how === 'event' ? 'Anna' : 'Someone'} deleted talk, which you were editing.`])
    })
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

it('a new frame rescales every layout for all, and its undo brings both back', async () => {
  const server = showWith('opening', 'talk')
  const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
  anna.drag('talk', 'cam-host', 13, 333)
  await flushPromises()
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

describe('a change of the frame', () => {
  const TALL = { width: 720, height: 1280 }

  /** Sits Anna at two layouts, where she has moved an input, made the frame tall, and moved it again. */
  async function atTall() {
    const server = showWith('opening', 'talk')
    const anna = sitDown(server, 'Anna')
    anna.drag('opening', 'cam-host', 13, 333)
    await flushPromises()
    const wide = server.layouts.get('opening')?.document
    const { settings } = anna.desk.getState().show
    await anna.desk.changeShow({ ...settings, outputs: settings.outputs.map((output) => ({ ...output, ...TALL })) })
    await anna.hear()
    const tall = anna.document('opening')
    anna.drag('opening', 'cam-guest', 44)
    await anna.hear()
    const press = async (what: 'undo' | 'redo', layout = 'opening') => {
      runIn({ do: what }, anna.desk.editor(layout))
      await flushPromises()
      await anna.hear()
    }
    const frame = () => anna.desk.editor('opening').getState().frame
    return { server, anna, wide, tall, settings, press, frame }
  }

  it('is one entry of undo among the others, each in the pixels of its frame', async () => {
    const { anna, wide, tall, settings, press, frame } = await atTall()
    const moved = anna.document('opening')
    await press('undo')
    expect([anna.document('opening'), frame()]).toEqual([tall, TALL])
    await press('undo')
    expect([anna.document('opening'), frame()]).toEqual([wide, { width: 1280, height: 720 }])
    expect(anna.desk.getState().show.settings).toEqual(settings)
    await press('undo')
    expect(anna.document('opening').records['cam-host']).toMatchObject({ x: 0, width: 100 })
    await press('redo')
    expect(anna.document('opening')).toEqual(wide)
    await press('redo')
    expect([anna.document('opening'), frame()]).toEqual([tall, TALL])
    await press('redo')
    expect(anna.document('opening')).toEqual(moved)
    expect(anna.notices()).toEqual([
      'Frame changed to 720 × 1280.',
      'Frame changed back to 1280 × 720.',
      'Frame changed again to 720 × 1280.',
    ])
  })

  it('lays every layout out where it is asked to, and its undo gives everything back', async () => {
    const server = showWith('opening', 'talk')
    const anna = sitDown(server, 'Anna')
    anna.drag('talk', 'cam-host', 13, 333)
    await flushPromises()
    const before = [anna.document('opening'), anna.document('talk')]
    const { settings } = anna.desk.getState().show
    const tall = { ...settings, outputs: settings.outputs.map((output) => ({ ...output, ...TALL })) }
    const full = (_: LayoutDocument, scaled: LayoutDocument) =>
      setRects(scaled, { 'cam-host': { x: 0, y: 0, ...TALL } })
    await anna.desk.changeShow(tall, undefined, full)
    await anna.hear()
    await flushPromises()
    for (const layout of ['opening', 'talk']) {
      expect(anna.document(layout).records['cam-host']).toMatchObject({ x: 0, y: 0, ...TALL })
    }
    expect(anna.notices()).toEqual(['Frame changed to 720 × 1280. Re-arranged: 2.'])
    await anna.press('Undo')
    await anna.hear()
    expect([anna.document('opening'), anna.document('talk')]).toEqual(before)
    expect(anna.desk.getState().show.settings).toEqual(settings)
  })

  it('stands in every layout, and is undone once: from whichever it is', async () => {
    const { anna, wide, press, frame } = await atTall()
    await press('undo', 'talk')
    expect(frame()).toEqual({ width: 1280, height: 720 })
    expect(anna.document('opening').records['cam-host']).toEqual(wide?.records['cam-host'])
    await press('redo')
    expect(frame(), 'an edit came after it here').toEqual({ width: 1280, height: 720 })
    await press('undo')
    expect(frame()).toEqual({ width: 1280, height: 720 })
    expect(anna.document('opening')).toEqual(wide)
    await press('redo', 'talk')
    expect(frame()).toEqual(TALL)
  })

  it('is skipped once another has changed the frame', async () => {
    const { server, anna, press, frame } = await atTall()
    const bob = sitDown(server, 'Bob')
    const { settings } = bob.desk.getState().show
    const square = { width: 800, height: 800 }
    await bob.desk.changeShow({ ...settings, outputs: settings.outputs.map((output) => ({ ...output, ...square })) })
    await anna.hear()
    await press('undo')
    await press('undo')
    expect(frame()).toEqual(square)
    expect(anna.document('opening').records['cam-host']).toMatchObject({ x: 0 })
  })

  it('keeps what else of the show has changed since', async () => {
    const { anna, press, frame } = await atTall()
    const { settings } = anna.desk.getState().show
    await anna.desk.changeShow({ ...settings, userData: 'later' })
    await press('undo', 'talk')
    expect(frame()).toEqual({ width: 1280, height: 720 })
    expect(anna.desk.getState().show.settings.userData).toBe('later')
  })
})

it('sends what waited as soon as the line is back', async () => {
  const server = showWith('opening')
  let down = true
  const anna = sitDown(server, 'Anna', async (ask) => (down ? NO_ANSWER : ask()))
  anna.drag('opening', 'cam-host', 40)
  await flushPromises()
  expect(anna.desk.getState().saving.opening?.at).toBe('retrying')
  down = false
  anna.desk.connect('live')
  await flushPromises()
  expect(anna.desk.getState().saving.opening).toEqual({ at: 'saved' })
  expect(server.layouts.get('opening')?.document.records['cam-host']).toMatchObject({ x: 40 })
})

describe('a desk that is signed out', () => {
  const signedOut = { ok: false, status: 401, code: 'unauthorized', message: 'Signed out.', details: null } as const
  const open = async () => {
    const server = showWith('opening')
    const session = { isOver: true }
    const anna = sitDown(server, 'Anna', async (ask) => (session.isOver ? signedOut : ask()))
    anna.desk.connect('signed-out')
    anna.drag('opening', 'cam-host', 40)
    await flushPromises()
    return { server, session, anna }
  }

  it('keeps its edits, saves them once it is signed in again, and says so', async () => {
    const { server, session, anna } = await open()
    expect(anna.desk.getState().saving.opening?.at).toBe('signed-out')
    session.isOver = false
    anna.desk.connect('live')
    expect(anna.notices()).toEqual([])
    await flushPromises()
    expect(server.layouts.get('opening')?.document.records['cam-host']).toMatchObject({ x: 40 })
    expect(anna.notices()).toEqual(['Signed in again: all edits are saved.'])
  })

  it('says nothing of the kind while they are not saved', async () => {
    const { anna } = await open()
    anna.desk.connect('live')
    await flushPromises()
    expect(anna.notices()).toEqual([])
  })
})

it('a snapshot brings what was missed: layouts that came, went and changed', async () => {
  const server = showWith('opening', 'talk')
  const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
  await anna.desk.addLayout('Late')
  await anna.desk.removeLayout('opening')
  anna.drag('talk', 'cam-host', 40)
  await flushPromises()
  bob.desk.resync(server.snapshot())
  expect(bob.strip()).toEqual(['talk', 'Late'])
  expect(bob.desk.getState().previewId).toBe('talk')
  expect(bob.document('talk').records['cam-host']).toMatchObject({ x: 40 })
})

describe('a server that was restored', () => {
  /** Returns Anna's desk, which has her later edits, and the show as it was before them. */
  async function restore(network?: Network) {
    const before = showWith('opening')
    const anna = sitDown(before, 'Anna', network)
    const old = before.snapshot()
    await anna.desk.renameShow('Later')
    await anna.desk.renameLayout('opening', 'Later')
    for (const x of [10, 20]) {
      anna.drag('opening', 'cam-host', x)
      await anna.hear()
    }
    return { anna, before, old }
  }

  it('replaces what the desk had, whatever the revisions', async () => {
    const { anna, old } = await restore()
    anna.desk.resync(old, true)
    const { show, layouts } = anna.desk.getState()
    expect({ show, layouts }).toEqual({ show: old.show, layouts: old.layouts })
    expect(anna.document('opening')).toEqual(old.layouts[0]?.document)
  })

  it('gets the edits that were not saved, onto what it has', async () => {
    const network = { isDown: false }
    const { anna, before, old } = await restore(async (ask) => (network.isDown ? NO_ANSWER : ask()))
    network.isDown = true
    anna.drag('opening', 'cam-guest', 30)
    await flushPromises()
    anna.desk.resync(old, true)
    expect(anna.document('opening').records).toMatchObject({ 'cam-host': { x: 0 }, 'cam-guest': { x: 30 } })
    for (const layout of old.layouts) before.layouts.set(layout.id, layout)
    network.isDown = false
    anna.desk.retry()
    await flushPromises()
    expect(before.layouts.get('opening')).toMatchObject({ revision: 2, document: anna.document('opening') })
  })
})

it('the news of a task keeps the program unless it brings another', () => {
  const anna = sitDown(showWith('opening'), 'Anna')
  const { program: _, ...task } = anna.desk.getState().task
  const hear = (number: number, news: TaskNews) =>
    anna.desk.receive({ number, showId: 'show', at: 0, by: null, change: { type: 'task.changed', task: news } })

  hear(1, { ...task, sequence: 1, program: programOf({ layoutName: 'opening' }) })
  hear(2, { ...task, sequence: 2 })
  expect(anna.desk.getState().task).toMatchObject({ sequence: 2, program: { layoutName: 'opening' } })
  hear(3, { ...task, sequence: 3, program: null })
  expect(anna.desk.getState().task.program).toBeNull()
})

describe('a desk whose page left layouts out', () => {
  const open = () => {
    const server = showWith('opening', 'talk', 'end')
    const whole = server.snapshot()
    const first = { ...whole, layouts: whole.layouts.filter(({ id }) => id !== 'opening') }
    return { server, anna: sitDown(server, 'Anna', undefined, first) }
  }

  it('lets a number preview nothing until all are there, since nobody knows which one is the second', () => {
    const { server, anna } = open()
    run({ do: 'preview', position: 2 }, anna.desk)
    expect(anna.desk.getState()).toMatchObject({ coming: 1, previewId: 'talk' })
    anna.desk.resync(server.snapshot())
    expect(anna.desk.getState()).toMatchObject({ coming: 0, previewId: 'talk' })
    expect(anna.strip()).toEqual(['opening', 'talk', 'end'])
    run({ do: 'preview', position: 1 }, anna.desk)
    expect(anna.desk.getState().previewId).toBe('opening')
  })

  it('keeps what was edited before they came', async () => {
    const { server, anna } = open()
    anna.drag('talk', 'cam-host', 40)
    anna.desk.resync(server.snapshot())
    await anna.hear()
    expect(anna.document('talk').records['cam-host']).toMatchObject({ x: 40 })
    expect(anna.notices()).toEqual([])
  })
})
