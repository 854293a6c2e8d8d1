import type { Destination } from '@/lib/layout/output'
import { Destination as DestinationSchema } from '@/lib/layout/output'
import { inWords } from '@/lib/shared/input-words'
import { type Naming, withoutTestPrefix, withTestPrefix } from '@/lib/zego/test-prefix'
import type { Report } from './report'

type Streams = Readonly<{ StreamId: string | undefined; StreamUrl: string | undefined }>

/**
 * Reads where a stream comes from or goes to. The URL wins over an id beside it (contract 2.2, 2.3). Ids lose the test
 * environment's prefix, since people know them without it. Where there is neither, it returns null and adds an entry to
 * the report.
 */
export function readStream(
  { StreamId, StreamUrl }: Streams,
  naming: Naming,
  path: string,
  report: Report,
): Destination | null {
  if (StreamId === undefined && StreamUrl === undefined) {
    report.leftOut(path, 'names no stream: StreamId or StreamUrl is needed')
    return null
  }
  if (StreamId !== undefined && StreamUrl !== undefined) {
    report.leftOut(`${path}.StreamId`, 'is there beside a StreamUrl, which wins')
  }
  const end = StreamUrl === undefined ? toStream(StreamId ?? '', naming) : { kind: 'url', url: StreamUrl }
  const parsed = DestinationSchema.safeParse(end, { error: inWords })
  if (!parsed.success) {
    const field = StreamUrl === undefined ? 'StreamId' : 'StreamUrl'
    report.leftOut(path, `names no stream that can be kept: ${field} ${parsed.error.issues[0]?.message ?? 'is wrong'}`)
    return null
  }
  const again = parsed.data.kind === 'stream' ? withTestPrefix(parsed.data.streamId, naming) : undefined
  if (again !== undefined && again !== StreamId) {
    report.changed(`${path}.StreamId`, `carries the prefix of the test environment once: it is sent as ${again}`)
  }
  return parsed.data
}

const toStream = (streamId: string, naming: Naming) => ({
  kind: 'stream',
  streamId: withoutTestPrefix(streamId, naming),
})
