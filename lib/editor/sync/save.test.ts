import { describe, expect, it } from 'vitest'
import type { Saving } from '@/lib/editor/state/saving'
import { NO_ANSWER } from '@/lib/editor/testing/server'
import { input, layoutOf } from '@/lib/editor/testing/show'
import { apply, type Diff, NO_CHANGE } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { documentOf } from '@/lib/layout/testing/layout-of'
import type { Layout } from '@/lib/protocol/live'
import { createTestTimers, flushPromises } from '@/lib/shared/testing/timers'
import type { Answer } from './api'
import { createSave } from './save'
import type { Departure } from './sync'

const LAYOUT = layoutOf('opening', documentOf(input('cam')))
const moved = (from: number, to: number): Diff => ({ ...NO_CHANGE, updated: { cam: { x: [from, to] } } })
const refused = (status: number, code: string, details: unknown = null): Answer<Layout> => ({
  ok: false,
  status,
  code,
  message: 'These are the words.',
  details,
})

function begin(reads: Answer<Layout>[] = []) {
  const timers = createTestTimers()
  const sent: Departure[] = []
  const saving: Saving[] = []
  let answer: (answer: Answer<Layout>) => void = () => {}
  let document: LayoutDocument = LAYOUT.document
  let made = 0
  const save = createSave({
    layout: LAYOUT,
    frame: () => ({ width: 1280, height: 720 }),
    send: (patch) => {
      sent.push(patch)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    read: async () => reads.shift() ?? { ok: true, value: { ...LAYOUT, revision: 7 } },
    timers,
    newId: () => `change-${++made}`,
    onSeen: (seen) => {
      document = seen
    },
    onSaving: (next) => saving.push(next),
    onSaved: () => {},
    onLost: () => {},
  })
  return {
    save,
    sent,
    timers,
    states: () => saving.map(({ at }) => at),
    last: () => saving.at(-1),
    x: () => Reflect.get(document.records.cam ?? {}, 'x'),
    /** Answers the newest PATCH. */
    answer: async (with_: Answer<Layout> | 'saved') => {
      const patch = sent.at(-1)
      const document = patch ? apply(LAYOUT.document, patch.diff) : LAYOUT.document
      const value = { ...LAYOUT, revision: (patch?.revision ?? 0) + 1, document }
      answer(with_ === 'saved' ? { ok: true, value } : with_)
      await flushPromises()
    },
  }
}

it('sends one PATCH at a time; what comes meanwhile waits as one diff', async () => {
  const { save, sent, answer, states } = begin()
  save.edited(moved(0, 10))
  save.edited(moved(10, 20))
  save.edited(moved(20, 30))
  expect(sent.map(({ diff }) => diff.updated.cam?.x)).toEqual([[0, 10]])
  await answer('saved')
  expect(sent.map(({ revision, diff }) => [revision, diff.updated.cam?.x])).toEqual([
    [1, [0, 10]],
    [2, [10, 30]],
  ])
  await answer('saved')
  expect(states()).toEqual(['saving', 'saved'])
})

describe('when no answer comes', () => {
  it('says so, and sends the very same again after 1, 2, 4, 8, 15 and 15 s', async () => {
    const { save, sent, answer, timers, last } = begin()
    save.edited(moved(0, 10))
    const pauses: number[] = []
    for (let tries = 0; tries < 6; tries++) {
      await answer(NO_ANSWER)
      expect(last()).toEqual({ at: 'retrying', tries: tries + 1, message: 'No answer from Mixdesk.' })
      const [pause = 0] = timers.pending()
      pauses.push(pause)
      timers.advance(pause)
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
    expect(new Set(sent.map((patch) => JSON.stringify(patch))).size).toBe(1)
    await answer('saved')
    expect(last()).toEqual({ at: 'saved' })
  })

  it('edits on, and takes a retry at once when the browser comes online', async () => {
    const { save, sent, answer, timers, x } = begin()
    save.edited(moved(0, 10))
    await answer(NO_ANSWER)
    save.edited(moved(10, 20))
    expect(x()).toBe(20)
    expect(sent).toHaveLength(1)
    save.retry()
    expect(sent).toHaveLength(2)
    expect(timers.pending()).toEqual([])
  })

  it('takes its own change on the live connection for the answer', async () => {
    const { save, sent, answer, timers, last } = begin()
    save.edited(moved(0, 10))
    await answer(NO_ANSWER)
    save.received({ revision: 2, diff: moved(0, 10), changeId: sent[0]?.changeId ?? null })
    expect(last()).toEqual({ at: 'saved' })
    expect(timers.pending()).toEqual([])
  })
})

it.each([
  { status: 503, code: 'busy', at: 'retrying' },
  { status: 500, code: 'broken', at: 'retrying' },
  { status: 429, code: 'too-many-requests', at: 'retrying' },
  { status: 401, code: 'unauthenticated', at: 'signed-out' },
  { status: 403, code: 'forbidden', at: 'refused' },
  { status: 400, code: 'invalid', at: 'refused' },
  { status: 404, code: 'not-found', at: 'refused' },
  { status: 413, code: 'too-large', at: 'refused' },
])('an answer of $status is $at, and the edit stays on the screen', async ({ status, code, at }) => {
  const { save, answer, last, x, timers } = begin()
  save.edited(moved(0, 10))
  await answer(refused(status, code))
  expect(last()?.at).toBe(at)
  expect(x()).toBe(10)
  expect(timers.pending()).toHaveLength(at === 'refused' ? 0 : 1)
})

it('a refused edit is sent again with the next one, and gone when it is discarded', async () => {
  const { save, sent, answer, x, last } = begin()
  save.edited(moved(0, 10))
  await answer(refused(400, 'invalid'))
  save.edited(moved(10, 20))
  expect(sent.at(-1)?.diff.updated.cam?.x).toEqual([0, 20])
  await answer(refused(400, 'invalid'))
  save.discard()
  expect(x()).toBe(0)
  expect(last()).toEqual({ at: 'saved' })
})

it('a refused edit that is taken back leaves nothing to save, and is not sent again', async () => {
  const { save, sent, answer, x, last } = begin()
  save.edited(moved(0, 10))
  await answer(refused(400, 'invalid'))
  save.edited(moved(10, 0))
  expect(x()).toBe(0)
  expect(last()).toEqual({ at: 'saved' })
  expect(sent).toHaveLength(1)
})

it('a stale revision brings the current document, and what still means something is sent on it', async () => {
  const { save, sent, answer, x } = begin()
  save.edited({ ...NO_CHANGE, updated: { cam: { x: [0, 10] }, gone: { x: [0, 5] } } })
  const layout = { ...LAYOUT, revision: 5, document: documentOf(input('cam', { y: 70 })) }
  await answer(refused(409, 'stale-revision', { layout }))
  expect(sent.at(-1)).toEqual({ revision: 5, diff: moved(0, 10), changeId: 'change-2' })
  expect(x()).toBe(10)
})

it('a layout that is older on the server than what it was sent, as after a restore, is edited as it is there', async () => {
  const { save, sent, answer, last } = begin()
  save.received({ revision: 2, diff: moved(0, 30), changeId: null })
  save.edited(moved(30, 40))
  await answer(refused(409, 'stale-revision', { layout: LAYOUT }))
  expect(sent.map(({ revision }) => revision)).toEqual([2, 1])
  await answer('saved')
  expect(last()).toEqual({ at: 'saved' })
})

it('an answer that is further on than the edit, because others went on, makes it read the layout again', async () => {
  const { save, answer, x, last } = begin()
  save.edited(moved(0, 10))
  await answer({ ok: true, value: { ...LAYOUT, revision: 7 } })
  expect(x()).toBe(0)
  expect(last()).toEqual({ at: 'saved' })
})

it('old news changes nothing', () => {
  const { save, x } = begin()
  save.received({ revision: 2, diff: moved(0, 10), changeId: null })
  save.received({ revision: 1, diff: moved(0, 99), changeId: null })
  expect(x()).toBe(10)
})

it('news after a gap makes it read the layout again', async () => {
  const { save, sent } = begin()
  save.received({ revision: 7, diff: moved(0, 10), changeId: null })
  await flushPromises()
  save.edited(moved(0, 20))
  expect(sent.at(-1)?.revision).toBe(7)
})

it.each([
  ['no answer comes', NO_ANSWER],
  ['the session has ended', refused(401, 'unauthenticated')],
])('reads a layout after a gap until it is read, where %s', async (_, refusal) => {
  const { save, sent, timers } = begin([refusal, refusal])
  save.received({ revision: 7, diff: moved(0, 10), changeId: null })
  await flushPromises()
  timers.advance(1_000)
  await flushPromises()
  timers.advance(2_000)
  await flushPromises()
  save.edited(moved(0, 20))
  expect(sent.at(-1)?.revision).toBe(7)
})

it('reads once a try, however many changes came after a gap', async () => {
  const reads = [NO_ANSWER, NO_ANSWER, NO_ANSWER, NO_ANSWER]
  const { save, timers } = begin(reads)
  for (const revision of [7, 8]) save.received({ revision, diff: moved(0, 10), changeId: null })
  await flushPromises()
  expect(reads).toHaveLength(2)
  timers.advance(1_000)
  await flushPromises()
  expect(reads).toHaveLength(1)
})

describe('flush', () => {
  it('waits until everything is saved', async () => {
    const { save, answer } = begin()
    save.edited(moved(0, 10))
    save.edited(moved(10, 20))
    const flushed = save.flush()
    await answer('saved')
    await answer('saved')
    expect(await flushed).toEqual({ at: 'saved' })
  })

  it('tries at once, and says the obstacle', async () => {
    const { save, answer, sent } = begin()
    save.edited(moved(0, 10))
    await answer(NO_ANSWER)
    const flushed = save.flush()
    expect(sent).toHaveLength(2)
    await answer(NO_ANSWER)
    expect((await flushed).at).toBe('retrying')
  })

  it('ends with the layout: of one that was deleted, nothing is left to save', async () => {
    const { save } = begin()
    save.edited(moved(0, 10))
    const flushed = save.flush()
    save.close()
    expect(await flushed).toEqual({ at: 'saved' })
  })
})

it('nothing is sent after it is closed', async () => {
  const { save, sent, answer, timers } = begin()
  save.edited(moved(0, 10))
  await answer(NO_ANSWER)
  save.close()
  timers.advance(60_000)
  save.edited(moved(10, 20))
  expect(sent).toHaveLength(1)
})
