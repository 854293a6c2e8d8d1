import { addressOf } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'
import { sourceName } from '@/lib/protocol/source-name'
import { readFactsOf } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { readRoom } from '@/lib/server/rows/read-room'
import type { RequestRow } from '@/lib/server/rows/rows'
import { settingsOf } from '@/lib/server/rows/to-task'

/** Returns what operators call the sources of a take: by who publishes them, as its room was last listed. */
export async function sourceNames(
  context: Pick<Context, 'db' | 'env'>,
  request: RequestRow,
): Promise<(source: Source) => string> {
  const facts = (await readFactsOf(context, [request.account_id])).get(request.account_id)
  // An account may be removed while its request is on its way.
  if (!facts) return addressOf
  const { entries } = await readRoom(context.db, { appId: facts.appId, roomId: settingsOf(request).roomId })
  return (source) => sourceName(source, entries)
}
