import type { RunningOutput } from '@/lib/protocol/running-task'
import { sourceName } from '@/lib/protocol/source-name'
import type { Reader } from '@/lib/server/db/prepared'
import { bodyOf } from '@/lib/server/rows/body'
import { readRoom } from '@/lib/server/rows/read-room'
import type { RequestRow } from '@/lib/server/rows/rows'
import { type Naming, withoutTestPrefix } from '@/lib/zego/test-prefix'
import { type MixOutput, StartMixBody } from '@/lib/zego/wire'

type Picture = Readonly<{
  inputs: string[]
  outputs: RunningOutput[]
  /** Is null where that is not known: the room could not be listed, or inputs come from elsewhere. */
  isAnyoneHere: boolean | null
  roomId: string
}>

const NOT_KNOWN: Picture = { inputs: [], outputs: [], isAnyoneHere: null, roomId: '' }

/** Reads what was sent: inputs by the names that people know, and outputs without what lets others send to them. */
export async function readPicture(reader: Reader, naming: Naming, start: RequestRow | undefined): Promise<Picture> {
  const sent = StartMixBody.safeParse(start && bodyOf(start))
  if (!sent.success) return NOT_KNOWN
  const { MixInput, MixOutput, RoomId = '' } = sent.data
  const roster = await readRoom(reader, { appId: naming.appId, roomId: RoomId })
  const streams = MixInput.map(({ StreamId = '', StreamUrl }) =>
    StreamUrl ? null : withoutTestPrefix(StreamId, naming),
  )
  const inputs = MixInput.map(({ StreamUrl = '' }, index) => {
    const streamId = streams[index]
    return sourceName(streamId ? { kind: 'stream', streamId } : { kind: 'url', url: StreamUrl }, roster.entries)
  })
  const isLive = (streamId: string | null) =>
    roster.entries.some((entry) => entry.streamId === streamId && entry.state === 'live')
  const isUnlisted = roster.listedAt === null || roster.problem !== null
  const mayBeElsewhere = isUnlisted || streams.length === 0 || streams.includes(null)
  return {
    inputs,
    outputs: MixOutput.map((output) => toOutput(output, naming)),
    isAnyoneHere: mayBeElsewhere ? null : streams.some(isLive),
    roomId: RoomId,
  }
}

function toOutput({ StreamId = '', StreamUrl, Width, Height }: MixOutput, naming: Naming): RunningOutput {
  const name = StreamUrl ? hostOf(StreamUrl) : withoutTestPrefix(StreamId, naming)
  return { name, width: Width, height: Height }
}

/** Names an address by its host alone: the rest holds the stream key. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'an address')
