import { expect, it } from 'vitest'
import { openTestSandbox } from '@/lib/sandbox/testing/test-sandbox'
import { Answer, Publish, Watch } from './messages'

const camera = { streamId: 'camera-1', userName: 'Camera of Anna', width: 640, height: 480 }
const heartbeat = { roomId: 'demo', tab: 'tab-00001', streams: [camera] }
const never = new AbortController().signal

/** Opens a sandbox whose waits end only when `endWaits` is called, or their signal says so. */
function open() {
  const waits: (() => void)[] = []
  const wait = (_: number, signal: AbortSignal | null) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted) resolve()
      signal?.addEventListener('abort', () => resolve())
      waits.push(resolve)
    })
  const test = openTestSandbox({ wait })
  const { sandbox } = test
  const endWaits = async () => {
    for (const end of waits.splice(0)) end()
    await settled()
  }
  const seen = () =>
    sandbox
      .readControl()
      .rooms.flatMap(({ streams }) => streams)
      .find(({ streamId }) => streamId === camera.streamId)
  const beat = async (publish: Partial<Publish> = {}, gone = never) => {
    const answer = sandbox.publish({ ...heartbeat, ...publish }, gone)
    await settled()
    return { answer, end: endWaits }
  }
  return { ...test, beat, endWaits, seen }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

it('what a page publishes is in the room, with its shape, and leaves when the page names it no more', async () => {
  const { beat, seen } = open()
  await beat()
  expect(seen()).toMatchObject({ live: true, published: true, width: 640, height: 480, userName: 'Camera of Anna' })
  await beat({ streams: [] })
  expect(seen()).toMatchObject({ live: false })
})

it('a page of which nothing is heard has lost its streams, and one that is heard keeps them', async () => {
  const { beat, endWaits, seen, pass } = open()
  await beat()
  await endWaits()
  pass(5)
  await beat()
  await endWaits()
  expect(seen()?.live).toBe(true)
  pass(9)
  await endWaits()
  expect(seen()?.live).toBe(false)
})

it('a page that crashed has left, also where its timer rang a moment early', async () => {
  const { beat, endWaits, seen, pass } = open()
  await beat()
  await endWaits()
  pass(7.999)
  await endWaits()
  expect(seen()?.live).toBe(true)
  pass(0.001)
  await endWaits()
  expect(seen()?.live).toBe(false)
})

it('an offer reaches the page at once, and its answer whoever asked', async () => {
  const { beat, sandbox } = open()
  const { answer } = await beat()
  const watched = sandbox.watch({ roomId: 'demo', streamId: camera.streamId, sdp: 'offer' }, never)
  const { offers } = await answer
  expect(offers).toMatchObject([{ streamId: camera.streamId, sdp: 'offer' }])
  sandbox.answer({ id: offers[0]?.id ?? '', sdp: 'answer' })
  await expect(watched).resolves.toEqual({ sdp: 'answer' })
  expect(() => sandbox.answer({ id: offers[0]?.id ?? '', sdp: 'late' })).toThrow(/Nobody waits/)
})

it('an offer that nobody answers, or for a stream that nobody publishes, is refused in words', async () => {
  const { beat, sandbox, endWaits } = open()
  await beat()
  const watched = sandbox.watch({ roomId: 'demo', streamId: camera.streamId, sdp: 'offer' }, never)
  await Promise.all([endWaits(), expect(watched).rejects.toThrow(/does not answer/)])
  const other = sandbox.watch({ roomId: 'demo', streamId: 'cam-host', sdp: 'offer' }, never)
  await expect(other).rejects.toThrow(/Nobody publishes/)
})

it('one that is made to leave has ended, and its page is told at once', async () => {
  const { beat, sandbox, seen } = open()
  const { answer } = await beat()
  await sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: camera.streamId, live: false }] })
  expect(await answer).toEqual({ offers: [], ended: [camera.streamId] })
  expect(seen()?.live).toBe(false)
})

it.each([
  { what: 'a stream of the room', streamId: 'cam-host', tab: heartbeat.tab },
  { what: 'what another page publishes', streamId: camera.streamId, tab: 'tab-00002' },
])('nobody takes the id of $what', async ({ streamId, tab }) => {
  const { beat } = open()
  await beat()
  const { answer } = await beat({ tab, streams: [{ ...camera, streamId }] })
  expect((await answer).ended).toEqual([streamId])
})

it('what was published before a restart leaves unless its page is heard again', async () => {
  const kept: { text: string | null } = { text: null }
  const storage = {
    load: () => (kept.text === null ? null : JSON.parse(kept.text)),
    save: async (state: unknown) => {
      kept.text = JSON.stringify(state)
    },
  }
  const before = openTestSandbox({ storage, wait: () => new Promise(() => {}) })
  void before.sandbox.publish(heartbeat, never)
  const after = openTestSandbox({ storage, wait: async () => {} })
  await settled()
  const streams = after.sandbox.readControl().rooms[0]?.streams
  expect(streams?.find(({ streamId }) => streamId === camera.streamId)?.live).toBe(false)
})

it.each([
  { schema: Publish, value: { ...heartbeat, tab: 'x' }, why: 'an id that could be guessed' },
  { schema: Publish, value: { ...heartbeat, streams: Array(9).fill(camera) }, why: 'more than a page publishes' },
  { schema: Publish, value: { ...heartbeat, streams: [{ ...camera, width: 1e9 }] }, why: 'no picture is so wide' },
  { schema: Watch, value: { roomId: 'demo', streamId: 'a', sdp: 'v'.repeat(60_001) }, why: 'an offer is not so long' },
  { schema: Answer, value: { id: 7, sdp: 'answer' }, why: 'an id is a text' },
])('refuses $why', ({ schema, value }) => {
  expect(schema.safeParse(value).success).toBe(false)
})
