import fc from 'fast-check'
import { expect, it } from 'vitest'
import { setRects } from '@/lib/layout/commands'
import { inputsOf } from '@/lib/layout/document'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { createTestTimers, flushPromises } from '@/lib/shared/testing/timers'
import { runIn } from './commands'
import { createDesk } from './desk-store'
import { createTestServer, NO_ANSWER, type TestServer } from './testing/server'
import { input, layoutOf } from './testing/show'

const LAYOUT = 'opening'

/** Sits an operator down at a desk whose every request, answer and event waits until the script lets it through. */
function sitDown(server: TestServer, name: string) {
  const timers = createTestTimers()
  const underWay: { ask: () => void; answer: (() => void) | null; lose: () => void }[] = []
  let heard = server.events.length
  let made = 0
  const desk = createDesk({
    snapshot: server.snapshot(),
    me: { id: name, name },
    previewId: LAYOUT,
    timers,
    newId: () => `${name}${++made}`,
    api: server.apiOf({ id: name, name }, (ask) => {
      return new Promise((resolve) => {
        const request: (typeof underWay)[number] = {
          ask: () => {
            const answer = ask()
            request.answer = () => resolve(answer)
          },
          answer: null,
          lose: () => resolve(NO_ANSWER),
        }
        underWay.push(request)
      })
    }),
  })
  const editor = desk.editor(LAYOUT)
  const document = () => editor.getState().document
  const choose = (n: number) => inputsOf(document())[n % Math.max(1, inputsOf(document()).length)]

  const intended = { dragged: new Map<string, number>(), added: new Set<string>() }

  function leave(n: number, isReady: (request: (typeof underWay)[number]) => boolean) {
    const ready = underWay.filter(isReady)
    const request = ready[n % Math.max(1, ready.length)]
    if (request) underWay.splice(underWay.indexOf(request), 1)
    return request
  }

  const steps = {
    /** Writes a value that nobody else writes, so that the log shows whose it was. */
    drag: (n: number) => {
      const one = choose(n)
      if (!one) return
      const unique = ++made * 10 + Number(name)
      editor.getState().edit(setRects(document(), { [one.id]: { ...one, x: unique } }))
      intended.dragged.set(one.id, unique)
    },
    resize: (n: number) => {
      const one = choose(n)
      if (one) editor.getState().edit(setRects(document(), { [one.id]: { ...one, width: 1 + (n % 3) } }))
    },
    add: (n: number) => {
      const id = `${name}-${++made}`
      // A drag never ends left of the frame, so it always changes what was added.
      editor.getState().edit({ added: { [id]: input(id, { x: -1 - n }) }, updated: {}, removed: {} })
      intended.added.add(id)
    },
    remove: (n: number) => {
      const one = choose(n)
      if (one) editor.getState().edit({ added: {}, updated: {}, removed: { [one.id]: one } })
    },
    undo: () => runIn({ do: 'undo' }, editor),
    redo: () => runIn({ do: 'redo' }, editor),
    arrive: (n: number) =>
      underWay
        .filter(({ answer }) => !answer)
        .at(n % 2)
        ?.ask(),
    answer: (n: number) => leave(n, ({ answer }) => answer !== null)?.answer?.(),
    lose: (n: number) => leave(n, () => true)?.lose(),
    hear: () => {
      const event = server.events[heard]
      if (!event) return
      heard += 1
      desk.receive(event)
    },
    reconnect: () => {
      heard = server.events.length
      desk.resync(server.snapshot())
      desk.connect('live')
    },
    wait: (n: number) => timers.advance((n % 16) * 1000),
  }
  const isQuiet = () => underWay.length === 0 && timers.pending().length === 0 && heard === server.events.length

  async function calmDown() {
    for (let round = 0; round < 200 && !isQuiet(); round++) {
      for (const request of underWay.splice(0)) {
        if (!request.answer) request.ask()
        request.answer?.()
      }
      await flushPromises()
      steps.hear()
      timers.advance(15_000)
      await flushPromises()
    }
  }
  return { desk, document, intended, steps, isQuiet, calmDown }
}

type Operator = ReturnType<typeof sitDown>
const STEPS = [
  'drag',
  'drag',
  'resize',
  'add',
  'remove',
  'undo',
  'redo',
  'arrive',
  'arrive',
  'answer',
  'answer',
  'lose',
  'hear',
  'hear',
  'reconnect',
  'wait',
] as const

const script = fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...STEPS), fc.nat(20)), { maxLength: 60, size: 'max' })

async function play(steps: readonly (readonly [who: number, step: (typeof STEPS)[number], n: number])[]) {
  const server = createTestServer([layoutOf(LAYOUT, documentOf(input('a'), input('b'), input('c')))])
  const operators = ['1', '2', '3'].map((name) => sitDown(server, name))
  for (const [who, step, n] of steps) {
    operators[who]?.steps[step](n)
    await flushPromises()
  }
  for (let round = 0; round < 20 && !operators.every((operator: Operator) => operator.isQuiet()); round++) {
    for (const operator of operators) await operator.calmDown()
  }
  return { server, operators }
}

it('every desk ends with what the server has, and says that it is saved, whatever was lost or late on the way', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const { server, operators } = await play(steps)
      const truth = server.layouts.get(LAYOUT)
      for (const { desk, document, isQuiet } of operators) {
        expect(isQuiet()).toBe(true)
        expect(document()).toEqual(truth?.document)
        expect(desk.getState().layouts[0]).toMatchObject({ revision: truth?.revision, document: truth?.document })
        expect(desk.getState().saving[LAYOUT]).toEqual({ at: 'saved' })
      }
    }),
    { numRuns: 200 },
  )
})

it('a change whose answer was lost is made once, however often it is sent', async () => {
  const oneWay = script.map((steps) => steps.filter(([, step]) => step !== 'undo' && step !== 'redo'))
  await fc.assert(
    fc.asyncProperty(oneWay, async (steps) => {
      const { server } = await play(steps)
      const written = server.events.flatMap(({ change }) =>
        change.type === 'layout.changed'
          ? Object.entries(change.diff.updated).flatMap(([id, { x }]) => (x ? [`${id} ${String(x[1])}`] : []))
          : [],
      )
      expect(written.filter((value, index) => written.indexOf(value) !== index)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

it('no edit is dropped in silence: what each operator last asked for was made, and what was added is there', async () => {
  const peaceful = script.map((steps) => steps.filter(([, step]) => !['undo', 'redo', 'remove'].includes(step)))
  await fc.assert(
    fc.asyncProperty(peaceful, async (steps) => {
      const { server, operators } = await play(steps)
      const made = new Set(
        server.events.flatMap(({ change }) =>
          change.type === 'layout.changed'
            ? Object.entries(change.diff.updated).flatMap(([id, { x }]) => (x ? [`${id} ${String(x[1])}`] : []))
            : [],
        ),
      )
      const records = server.layouts.get(LAYOUT)?.document.records ?? {}
      for (const { intended } of operators) {
        for (const id of intended.added) expect(Object.keys(records)).toContain(id)
        for (const [id, x] of intended.dragged) {
          expect(made.has(`${id} ${x}`) || intended.added.has(id)).toBe(true)
        }
      }
    }),
    { numRuns: 150 },
  )
})
