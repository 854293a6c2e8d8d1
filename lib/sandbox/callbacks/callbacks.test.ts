import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from '@/lib/sandbox/state/file-storage'
import type { State } from '@/lib/sandbox/state/state'
import { openTestSandbox, startMix } from '@/lib/sandbox/testing/test-sandbox'
import vectors from '@/lib/zego/vectors/callback-signature.json'
import type { ControlChange } from '../control'
import type { Sandbox } from '../sandbox'
import { type Post, postWithin } from './post'
import { callbackSignature } from './sign'
import { manualWait } from './testing/manual-wait'
import { openReceiver } from './testing/receiver'

const secret = 'callback-secret'
/** The receiver always answers in the end: on a slow machine a lack of patience would be the test's own fault. */
const post = postWithin(100_000)
const NOW = Date.UTC(2026, 0, 1)

let receiver: Awaited<ReturnType<typeof openReceiver>>
beforeEach(async () => {
  receiver = await openReceiver()
})
afterEach(() => receiver.close())

type Options = { isTest?: boolean; storage?: Storage; now?: () => number; limits?: { timingControl: boolean } }

function open({ isTest = false, ...options }: Options = {}) {
  const time = manualWait()
  const test = openTestSandbox({ wait: time.wait, callbacks: { url: receiver.url, secret, isTest, post }, ...options })
  const control = (change: ControlChange) => test.sandbox.changeControl(change)
  const publish = (live: boolean, streamId = 'cam-host') => control({ streams: [{ roomId: 'demo', streamId, live }] })
  return { ...test, passTime: test.pass, ...time, control, publish }
}
type Fields = Record<string, string>
const bodies = (arrived: readonly { text: string }[]): Fields[] => arrived.map(({ text }) => JSON.parse(text) as Fields)
const events = (arrived: readonly { text: string }[]) =>
  bodies(arrived).map(({ event, seq }) => `${event} ${seq ?? ''}`.trim())
/** Resolves once this many tries of the first callback are over. */
const answered = async ({ readControl }: Pick<Sandbox, 'readControl'>, tries: number) => {
  while ((readControl().callbacks?.sent[0]?.statuses.length ?? 0) < tries) await setImmediate()
}
const faults = (...list: object[]) =>
  ({ callbackFaults: list.map((fault) => ({ event: 'any', times: 1, ...fault })) }) as ControlChange

it.each(vectors)('signs $nonce at $timestamp as it is published', ({ callbackSecret, timestamp, nonce, signature }) => {
  expect(callbackSignature(callbackSecret, timestamp, nonce)).toBe(signature)
})

it('a start without a sequence over one that had one is told without one', async () => {
  const { call } = open()
  await call('StartMix', startMix({ Sequence: 4 }))
  await receiver.until(1)
  await call('StartMix', startMix({ Sequence: undefined }))
  expect(events(await receiver.until(2))).toEqual(['mix_start 4', 'mix_start 0'])
})

it('tells of a mix that starts, is updated and stops', async () => {
  const { call } = open()
  await call('StartMix', startMix({ Sequence: 4 }))
  await receiver.until(1)
  await call('StartMix', startMix({ Sequence: 5 }))
  await receiver.until(2)
  await call('StopMix', { TaskId: 'task', Sequence: 6 })
  const [start, update, stop] = bodies(await receiver.until(3))
  const common = {
    ...{ appid: '12345', timestamp: String(NOW / 1000), nonce: expect.any(String), signature: expect.any(String) },
    ...{ task_id: '12345:task', channel_id: 'demo', publish_id: 'desk', mix_url: '', mix_stream_alias: 'program' },
  }
  const addresses = { rtmp_urls: '', hls_urls: '', hdl_urls: '', stream_alias: 'program' }
  expect(start).toEqual({ ...common, ...addresses, event: 'mix_start', seq: '4' })
  expect(update).toEqual({ ...common, ...addresses, event: 'mix_start', seq: '5' })
  expect(stop).toEqual({ ...common, event: 'mix_stop', seq: '6' })
})

it('tells of streams that come and go, with a number that rises', async () => {
  const { publish, control } = open()
  await publish(false)
  await receiver.until(1)
  await publish(true)
  await receiver.until(2)
  await control({ streams: [{ roomId: 'demo', streamId: 'cam-host', live: true, frozen: true }] })
  await publish(true, 'new')
  const [close, create, other] = bodies(await receiver.until(3))
  expect(close).toMatchObject({
    ...{ event: 'stream_close', room_id: 'demo', stream_id: 'cam-host', user_id: 'user-cam-host', user_name: 'Host' },
    ...{ type: '0', stream_seq: '2', create_time_ms: String(NOW), destroy_timemillis: String(NOW) },
  })
  expect(create).toMatchObject({
    ...{
      event: 'stream_create',
      room_id: 'demo',
      stream_id: 'cam-host',
      stream_seq: '3',
      recreate: '1',
      extra_info: '',
    },
    ...{ create_time: String(NOW / 1000), create_time_ms: String(NOW), rtmp_url: [], pic_url: [] },
  })
  expect(other).toMatchObject({ event: 'stream_create', stream_id: 'new', stream_seq: '1', recreate: '0' })
})

it('a stream that comes again is back for 90 s, and then a new one', async () => {
  const { publish, passTime } = open()
  const awayFor = async (seconds: number, callbacks: number) => {
    await publish(false)
    await receiver.until(callbacks - 1)
    passTime(seconds)
    await publish(true)
    return bodies(await receiver.until(callbacks)).at(-1)
  }
  expect(await awayFor(90, 2)).toMatchObject({ event: 'stream_create', recreate: '1' })
  expect(await awayFor(91, 4)).toMatchObject({ event: 'stream_create', recreate: '0' })
})

it.each([0, 1, 2, 3, 4, 5, 100] as const)('tells why a stream closed: type %i', async (closeType) => {
  const { control } = open()
  await control({ streams: [{ roomId: 'demo', streamId: 'cam-host', live: false, closeType }] })
  expect(bodies(await receiver.until(1))).toMatchObject([{ event: 'stream_close', type: String(closeType) }])
})

/** The reference lists these fields for each callback (contract 5), beside those that all have. */
const DOCUMENTED = {
  mix_stop: ['task_id', 'seq', 'channel_id', 'publish_id', 'mix_url', 'mix_stream_alias'],
  mix_start: ['rtmp_urls', 'hls_urls', 'hdl_urls', 'stream_alias'],
  stream_close: [
    ...['room_id', 'room_session_id', 'user_id', 'user_name', 'channel_id', 'type', 'stream_alias', 'stream_id'],
    ...['stream_sid', 'stream_seq', 'third_define_data', 'create_time_ms', 'destroy_timemillis'],
  ],
  stream_create: [
    ...['room_id', 'room_session_id', 'user_id', 'user_name', 'channel_id', 'stream_id', 'stream_sid', 'title'],
    ...['stream_alias', 'stream_attr', 'stream_seq', 'create_time', 'create_time_ms', 'extra_info', 'recreate'],
    ...['publish_id', 'publish_name', 'rtmp_url', 'hls_url', 'hdl_url', 'pic_url'],
  ],
}
const COMMON = ['event', 'appid', 'timestamp', 'nonce', 'signature']

it('carries every documented field, and no other', async () => {
  const { call, publish, control } = open()
  await control({ playOrigin: 'https://play.example' })
  await call('StartMix', startMix())
  await call('StopMix', { TaskId: 'task', Sequence: 2 })
  await publish(false)
  await publish(true)
  const sent = new Map(bodies(await receiver.until(4)).map((fields) => [fields.event, fields]))
  const { mix_start, ...others } = DOCUMENTED
  for (const [event, fields] of Object.entries({ ...others, mix_start: [...mix_start, ...others.mix_stop] })) {
    expect(Object.keys(sent.get(event) ?? {}).sort()).toEqual([...COMMON, ...fields].sort())
  }
  expect(sent.get('mix_start')).toMatchObject({ hls_urls: 'https://play.example/live/program.m3u8' })
  expect(sent.get('stream_create')).toMatchObject({
    channel_id: 'demo',
    publish_id: 'user-cam-host',
    stream_alias: 'cam-host',
  })
})

it('names streams as they are on the wire of the test environment', async () => {
  await open({ isTest: true }).publish(false)
  expect(bodies(await receiver.until(1))).toMatchObject([{ stream_id: 'zegotest-12345-cam-host' }])
})

it('tells of nothing that was refused, and of no refusal', async () => {
  const { call, publish } = open()
  await call('StartMix', startMix({ MixInput: [] }))
  await call('StopMix', { TaskId: 'task', Sequence: 6 })
  await publish(true)
  await publish(false)
  expect(events(await receiver.until(1))).toEqual(['stream_close'])
})

it('tells of no call that timing control leaves unexecuted', async () => {
  const { call } = open({ limits: { timingControl: true } })
  await call('StartMix', startMix({ Sequence: 4 }))
  await call('StartMix', startMix({ Sequence: 3 }))
  await call('StartMix', startMix({ Sequence: 5 }))
  expect(events(await receiver.until(2)).sort()).toEqual(['mix_start 4', 'mix_start 5'])
})

it('tells of a task whose time is up, although nobody calls', async () => {
  const { call, publish, pass, passTime } = open()
  await call('StartMix', startMix({ MixInput: [{ StreamId: 'cam-host' }], Sequence: 8 }))
  await receiver.until(1)
  await publish(false)
  await receiver.until(2)
  passTime(90)
  await pass(90_005)
  expect(events(await receiver.until(3))).toEqual(['mix_start 8', 'stream_close', 'mix_stop 8'])
})

it.each([
  { format: 'json', type: 'application/json', read: (text: string) => JSON.parse(text) },
  {
    format: 'encoded-json',
    type: 'application/x-www-form-urlencoded',
    read: (text: string) => JSON.parse(decodeURIComponent(text)),
  },
  {
    format: 'form',
    type: 'application/x-www-form-urlencoded',
    read: (text: string) => Object.fromEntries(new URLSearchParams(text)),
  },
] as const)('sends $format, well signed', async ({ format, type, read }) => {
  const { control, publish } = open()
  await control({ callbackFormat: format })
  await publish(true, 'a&b=c')
  const [letter] = await receiver.until(1)
  expect(letter?.contentType).toBe(type)
  const fields = read(letter?.text ?? '') as Fields
  expect(fields).toMatchObject({ event: 'stream_create', stream_id: 'a&b=c' })
  const { timestamp = '', nonce = '', signature } = fields
  expect(createHash('sha1').update([secret, timestamp, nonce].sort().join('')).digest('hex')).toBe(signature)
})

it('sends again 2, 4, 8, 16 and 32 s after each try that was not answered with 2xx, and then no more', async () => {
  const { publish, pass, sandbox } = open()
  receiver.answer(500, 0, 404, 302, 503, 429, 200)
  await publish(false)
  for (const seconds of [2, 4, 8, 16, 32]) await pass(seconds * 1000)
  await answered(sandbox, 6)
  expect(new Set(receiver.arrived.map(({ text }) => text)).size).toBe(1)
  expect(sandbox.readControl().callbacks?.sent).toMatchObject([{ statuses: [500, null, 404, 302, 503, 429] }])
})

it('is content with the first 2xx', async () => {
  const { publish, pass, sandbox } = open()
  receiver.answer(500, 204)
  await publish(false)
  await pass(2000)
  await answered(sandbox, 2)
  expect(sandbox.readControl().callbacks?.sent).toMatchObject([{ statuses: [500, 204] }])
})

it('loses, repeats and delays on demand', async () => {
  const { control, publish, pass, sandbox } = open()
  await control(faults({ kind: 'lose' }, { kind: 'repeat', copies: 3 }, { kind: 'delay', delayMs: 9000 }))
  await publish(false)
  await publish(true)
  const three = await receiver.until(3)
  expect(new Set(three.map(({ text }) => text)).size).toBe(1)
  await publish(false)
  await pass(9000)
  expect(bodies(await receiver.until(4)).map(({ stream_seq }) => stream_seq)).toEqual(['3', '3', '3', '4'])
  expect(sandbox.readControl().callbacks).toMatchObject({
    faults: [],
    sent: [{ fault: 'lose', statuses: [] }, { fault: 'repeat' }, { fault: 'delay' }],
  })
})

it('sends a callback after the next one on demand', async () => {
  const { control, publish } = open()
  await control(faults({ kind: 'reorder' }))
  await publish(false)
  await publish(true)
  expect(bodies(await receiver.until(2)).map(({ stream_seq }) => stream_seq)).toEqual(['3', '2'])
})

it('lets a callback go that was to come after another when none comes', async () => {
  const { control, publish, pass } = open()
  await control(faults({ kind: 'reorder', event: 'stream_close' }))
  await publish(false)
  await pass(60_000)
  expect(events(await receiver.until(1))).toEqual(['stream_close'])
})

it('forges and ages on demand', async () => {
  const { control, publish } = open()
  await control(faults({ kind: 'forge' }, { kind: 'stale', ageSeconds: 3600 }))
  await publish(false)
  await receiver.until(1)
  await publish(true)
  const [forged, stale] = bodies(await receiver.until(2))
  expect(forged?.signature).not.toBe(callbackSignature(secret, forged?.timestamp ?? '', forged?.nonce ?? ''))
  expect(stale?.signature).toBe(callbackSignature(secret, stale?.timestamp ?? '', stale?.nonce ?? ''))
  expect(stale?.timestamp).toBe(String(NOW / 1000 - 3600))
})

it('lists what it sent without secret or signature, and forgets it on demand', async () => {
  const { control, publish, sandbox } = open()
  await publish(false)
  const shown = JSON.stringify(sandbox.readControl().callbacks)
  expect(shown).toContain('"stream_close"')
  expect(shown).not.toContain('signature')
  expect(shown).not.toContain(secret)
  expect(await control({ forgetCallbacks: true })).toMatchObject({ callbacks: { sent: [] } })
  await receiver.until(1)
})

describe('a sandbox that ends while a callback is on its way', () => {
  /** Keeps what is saved for whoever opens it next, as a file does. */
  function shelf(): Storage {
    let kept: State | null = null
    return {
      load: () => kept,
      save: async (state) => {
        kept = structuredClone(state)
      },
    }
  }

  it('leaves the rest of its tries to the next one, which signs them anew', async () => {
    const storage = shelf()
    receiver.answer(500, 500)
    const first = open({ storage })
    await first.publish(false)
    await answered(first.sandbox, 1)
    await first.sandbox.close()
    expect(JSON.stringify(storage.load())).not.toMatch(/signature|callback-secret/)

    const second = open({ storage })
    await receiver.until(2)
    await second.pass(4_000)
    const [before, again, after] = bodies(await receiver.until(3))
    expect([again, after]).toEqual([before, before])
    await answered(second.sandbox, 2)
    await second.sandbox.close()
    expect(storage.load()?.callbacks).toEqual([])
  })

  it('is heard of no more once the last try would have come and gone', async () => {
    const storage = shelf()
    receiver.answer(500)
    const first = open({ storage })
    await first.publish(false)
    await receiver.until(1)
    await first.sandbox.close()
    const second = open({ storage, now: () => NOW + 62_001 })
    await second.publish(true)
    await receiver.until(2)
    await second.publish(false)
    expect(events(await receiver.until(3))).toEqual(['stream_close', 'stream_create', 'stream_close'])
  })

  it('says nothing more', async () => {
    const time = manualWait()
    const posted: string[] = []
    const note: Post = async (_, { text }) => {
      posted.push((JSON.parse(text) as Fields).event ?? '')
      return 200
    }
    const { call, sandbox, pass } = openTestSandbox({
      wait: time.wait,
      callbacks: { url: receiver.url, secret, isTest: false, post: note },
    })
    await call('StartMix', startMix({ MixInput: startMix().MixInput.slice(0, 1) }))
    await sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] })
    await sandbox.close()
    pass(91)
    await time.pass(90_005)
    await setImmediate()
    expect(posted).toEqual(['mix_start', 'stream_close'])
  })
})
