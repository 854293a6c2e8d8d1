import { sentOf } from '@/lib/layout/document'
import { wireKey } from '@/lib/mix/stream-name'
import { withoutInputs } from '@/lib/mix/without-missing'
import { sourceName } from '@/lib/protocol/source-name'
import { readFacts } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { packed } from '@/lib/server/db/packed'
import { storedDocument } from '@/lib/server/db/stored'
import { readRoom } from '@/lib/server/rows/read-room'
import { subjectsOf } from '@/lib/server/rows/refusal'
import type { RequestRow } from '@/lib/server/rows/rows'
import { settingsOf } from '@/lib/server/rows/to-task'
import { readLaying } from '@/lib/server/take/asking/laying'
import { NO_SUCH_STREAM } from '@/lib/zego/limits'

type Deps = Pick<Context, 'db' | 'env'>

/**
 * Leaves out of the next try of a refused take who does not exist: whom the refusal names, or else whoever the room is
 * not known to have. They join when they are there. Nobody is left out whom the layout needs, nor where nobody knows.
 */
export async function leaveUnknown(context: Deps, refused: RequestRow, next: RequestRow): Promise<RequestRow> {
  if (refused.code !== NO_SUCH_STREAM || next.document === null) return next
  const settings = settingsOf(next)
  const account = await readFacts(context, next.account_id)
  const roster = await readRoom(context.db, { ...account, ...settings })
  const named = subjectsOf(refused, refused).flatMap(({ kind, id }) => (kind === 'input' ? [id] : []))
  if (named.length === 0 && roster.listedAt === null) return next
  const document = storedDocument(next.document)
  const live = roster.entries.filter(({ state }) => state === 'live')
  const there = new Set(live.map(({ streamId }) => wireKey({ kind: 'stream', streamId }, account)))
  const isUnknown = ({ id, source }: Sent) =>
    source.kind === 'stream' && !there.has(wireKey(source, account)) && (named.length === 0 || named.includes(id))
  const out = sentOf(document).filter(isUnknown)
  const laying = await readLaying(context, next.show_id, { settings, layout: { document } })
  const left = withoutInputs(document, new Set(out.map(({ id }) => id)), laying)
  if (left === document || out.some(({ leaving }) => leaving?.needed)) return next
  const names = out.map(({ source }) => sourceName(source, roster.entries)).join(' and ')
  return {
    ...next,
    document: packed(JSON.stringify(left)),
    wanted: next.wanted ?? next.document,
    body: null,
    explanation: `Without ${names}, not in the room: joins when there.`,
  }
}

type Sent = ReturnType<typeof sentOf>[number]
