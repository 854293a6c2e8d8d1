import { toProcessTime } from '@/lib/server/clock'
import type { Context } from '@/lib/server/context'
import { parseInput } from '@/lib/server/http/input'
import { tellAddresses } from '@/lib/server/pictures/tell-addresses'
import { hintStream } from '@/lib/server/roster/hint-stream'
import { hintMix } from '@/lib/server/take/watch/hint-mix'
import { whyClosed } from '@/lib/zego/close-types'
import { withoutTestPrefix } from '@/lib/zego/test-prefix'
import { type Envelope, MixCallback, StreamCloseCallback, StreamCreateCallback } from './callback'
import type { CallbackAccount } from './callback-account'

/**
 * Hands the callback to the use case that it is about. ZEGOCLOUD sends other events to the same address too, which are
 * logged and not refused.
 */
export async function takeHint(context: Context, account: CallbackAccount, envelope: Envelope): Promise<void> {
  switch (envelope.event) {
    case 'mix_start':
      return takeMixHint(context, account, envelope, 'started')
    case 'mix_stop':
      return takeMixHint(context, account, envelope, 'stopped')
    case 'stream_create': {
      const { create_time_ms: at, ...read } = parseInput(StreamCreateCallback, envelope)
      const { hdl_url: flv, hls_url: hls, pic_url: pic, ...stream } = read
      const streamId = withoutTestPrefix(stream.stream_id, account)
      await tellAddresses(context, { appId: account.appId, roomId: stream.room_id, streamId, flv, hls, pic })
      return takeStreamHint(context, account, envelope, { ...stream, state: 'live', at, leftBecause: null })
    }
    case 'stream_close': {
      const { destroy_timemillis: at, type, ...stream } = parseInput(StreamCloseCallback, envelope)
      return takeStreamHint(context, account, envelope, { ...stream, state: 'gone', at, leftBecause: whyClosed(type) })
    }
    default:
      context.log.info({ event: envelope.event }, 'a callback was ignored: Mixdesk has no use for its event')
  }
}

async function takeMixHint(
  context: Context,
  { appId }: CallbackAccount,
  envelope: Envelope,
  what: 'started' | 'stopped',
): Promise<void> {
  const { task_id, seq, reason, channel_id, publish_id } = parseInput(MixCallback, envelope)
  const prefix = `${appId}:`
  if (!task_id.startsWith(prefix)) return
  const taskId = task_id.slice(prefix.length)
  const at = toProcessTime(context, Number(envelope.timestamp) * 1000)
  const named = { roomId: channel_id, userId: publish_id }
  await hintMix(context, { appId, taskId, what, sequence: seq ?? null, reason, at, ...named })
}

type StreamFields = Readonly<{
  room_id: string
  room_session_id: string
  stream_id: string
  stream_seq: number
  user_id: string
  user_name: string
  state: 'live' | 'gone'
  at: number | undefined
  leftBecause: string | null
}>

function takeStreamHint(
  context: Context,
  account: CallbackAccount,
  { timestamp }: Envelope,
  { at, state, leftBecause, ...fields }: StreamFields,
): Promise<void> {
  return hintStream(context, {
    room: { appId: account.appId, roomId: fields.room_id },
    roomSession: fields.room_session_id,
    streamId: withoutTestPrefix(fields.stream_id, account),
    streamSeq: fields.stream_seq,
    userId: fields.user_id,
    userName: fields.user_name,
    state,
    leftBecause,
    at: toProcessTime(context, at || Number(timestamp) * 1000),
  })
}
