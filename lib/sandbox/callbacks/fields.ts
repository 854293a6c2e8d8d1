import type { Happening } from '@/lib/sandbox/state/happening'
import type { Stream, Task } from '@/lib/sandbox/state/state'
import { toPlayInfo } from '@/lib/sandbox/wire/play-info'
import { testPrefix } from '@/lib/sandbox/wire/test-prefix'

/** Holds a callback without its signature: all values are strings, or lists of them (contract 5). */
export type CallbackFields = Readonly<Record<string, string | readonly string[]>>

/** `playOrigin` is the origin of play addresses, where a CDN would be; null for an account without play domains. */
type Environment = Readonly<{ appId: number; isTest: boolean; playOrigin: string | null }>

/** Makes the fields that report what happened: all that are documented, empty where the sandbox knows nothing. */
export function toFields(happening: Happening, environment: Environment): CallbackFields {
  switch (happening.event) {
    case 'mix_start':
      return {
        ...mixFields(happening.task, environment),
        // An update without a sequence has none, whatever the one before had.
        seq: String(happening.task.body.Sequence ?? 0),
        ...playFields(happening.task, environment),
        stream_alias: alias(happening.task),
      }
    case 'mix_stop':
      return mixFields(happening.task, environment)
    case 'stream_create':
      return { ...streamFields(happening, environment), ...creationFields(happening) }
    case 'stream_close':
      return {
        ...streamFields(happening, environment),
        type: String(happening.closeType),
        third_define_data: '',
        create_time_ms: String(happening.stream.createdAt),
        destroy_timemillis: String(happening.stream.goneAt ?? ''),
      }
  }
}

/** By this a stream says that it is encoded as H.264. */
const H264 = '{"cid":0}'

/** A task has one callback, however many outputs it has: it names the first one. */
const mixFields = ({ taskId, sequence, body }: Task, { appId }: Environment) => ({
  task_id: `${appId}:${taskId}`,
  seq: String(sequence ?? 0),
  channel_id: body.RoomId ?? '',
  publish_id: body.UserId,
  mix_url: body.MixOutput[0]?.StreamUrl ?? '',
  mix_stream_alias: body.MixOutput[0]?.StreamId ?? '',
})

function playFields({ body }: Task, { playOrigin }: Environment) {
  const [first] = toPlayInfo(body, playOrigin)
  return { rtmp_urls: first?.RTMP ?? '', hls_urls: first?.HLS ?? '', hdl_urls: first?.FLV ?? '' }
}

const alias = ({ body }: Task): string => body.MixOutput[0]?.StreamId ?? ''

/** In the test environment streams are reported under the ids that they have on the wire (contract 1). */
function streamFields({ roomId, stream }: { roomId: string; stream: Stream }, { appId, isTest }: Environment) {
  const streamId = (isTest ? testPrefix(appId) : '') + stream.streamId
  return {
    room_id: roomId,
    room_session_id: `session-${roomId}`,
    channel_id: roomId,
    user_id: stream.userId,
    user_name: stream.userName,
    stream_id: streamId,
    stream_alias: streamId,
    stream_sid: `${stream.numberId}-${stream.createdAt}`,
    stream_seq: String(stream.seq),
  }
}

type Creation = Extract<Happening, { event: 'stream_create' }>

const creationFields = ({ stream: { createdAt, userId, userName }, isBack }: Creation) => ({
  publish_id: userId,
  publish_name: userName,
  title: '',
  stream_attr: H264,
  create_time: String(Math.floor(createdAt / 1000)),
  create_time_ms: String(createdAt),
  recreate: isBack ? '1' : '0',
  extra_info: '',
  rtmp_url: [],
  hls_url: [],
  hdl_url: [],
  pic_url: [],
})
