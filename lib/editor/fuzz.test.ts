import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apply } from '@/lib/layout/diff'
import { layoutOf as documentWith } from '@/lib/layout/testing/layout-of'
import { flushPromises } from '@/lib/shared/testing/timers'
import { type ActName, fuzzOperator, type Operator } from './testing/fuzz'
import type { Numbers } from './testing/fuzz-more'
import { createTestServer } from './testing/server'
import { layoutOf } from './testing/show'

/** FUZZ_COMMANDS asks for more of them, from another seed each time. */
const ASKED = Number(process.env.FUZZ_COMMANDS ?? 0)
const COMMANDS = ASKED || 10_000
const MOST = 200

const ACTS = [
  ...([
    'select',
    'select',
    'select',
    'command',
    'command',
    'command',
    'nudge',
    'place',
    'arrange',
    'scale',
    'group',
    'enter',
  ] as const),
  ...(['down', 'down', 'move', 'move', 'move', 'keys', 'up', 'up', 'cancel', 'label', 'sound', 'add', 'add'] as const),
  ...(['copy', 'paste', 'paste', 'replace', 'follow', 'follow', 'watermark'] as const),
  ...(['undo', 'undo', 'undo', 'redo', 'redo', 'frame', 'hear', 'hear', 'wait', 'wait'] as const),
] satisfies readonly ActName[]

const coordinate = fc.integer({ min: -400, max: 1700 })
const act = fc.record({
  who: fc.nat(1),
  does: fc.constantFrom(...ACTS),
  n: fc.nat(9999),
  at: fc.record({ x: coordinate, y: coordinate }),
})

const START = documentWith({
  host: { x: 0, y: 0, width: 640, height: 360 },
  guest: { x: 640, y: 0, width: 320, height: 180 },
  slides: { x: 700, y: 300, width: 500, height: 400 },
  corner: { x: 1240, y: 690, width: 160, height: 90 },
  small: { x: 40, y: 600, width: 16, height: 16 },
})

/** Lets everything be saved, and everybody hear of it. */
async function calm(operators: readonly Operator[]) {
  for (let round = 0; round < 3; round++) {
    for (const { acts, timers } of operators) {
      timers.advance(20_000)
      await acts.hear()
    }
  }
}

async function play(acts: readonly (Numbers & { who: number; does: ActName })[], isAlone: boolean) {
  const server = createTestServer([layoutOf('opening', START)])
  const clipboard = { text: null }
  const operators = ['anna', 'ben'].map((name) => fuzzOperator(server, name, 'opening', clipboard))
  for (const { who, does, ...numbers } of acts) {
    const operator = operators[isAlone ? 0 : who]
    await operator?.acts[does](numbers)
    await flushPromises()
    // Whoever changes the frame sees the layouts on it before they go on. The other may have edits that are not saved.
    const isOfFrame = does === 'frame' || does === 'undo' || does === 'redo'
    if (isOfFrame) await operator?.acts.hear()
    const faults = operators.flatMap((each) => each.faults())
    expect(faults, does).toEqual([])
    // Two people may each place the same source at once: a take is refused then, and says which.
    if (isAlone) expect(operators[0]?.twice(), does).toEqual([])
  }
  await calm(operators)
  return { server, operators }
}

it(`${COMMANDS} commands of one or two people, with undo, redo and changes of the frame between, end where a replay ends and break nothing`, async () => {
  let played = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: MOST, size: 'max' }), fc.boolean(), async (acts, isAlone) => {
      played += acts.length
      const { server, operators } = await play(acts, isAlone)
      const replayed = server.events.reduce(
        (document, { change }) => (change.type === 'layout.changed' ? apply(document, change.diff) : document),
        START,
      )
      for (const operator of operators) {
        expect(operator.document()).toEqual(replayed)
        expect(operator.isValid()).toBe(true)
      }
    }),
    { numRuns: (2.4 * COMMANDS) / MOST, ...(ASKED ? {} : { seed: 12 }) },
  )
  expect(played).toBeGreaterThanOrEqual(COMMANDS)
})
