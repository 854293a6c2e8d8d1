import { toSend } from '@/lib/layout/fill-slots'
import { check, type Issue } from '@/lib/mix/check/check'
import { withPinned } from '@/lib/mix/pinned'
import { buildStartMix } from '@/lib/mix/start-mix'
import { readUrl } from '@/lib/server/accounts/credentials'
import { readAccount } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { readRoster } from '@/lib/server/roster/read-roster'
import { nextSequence } from '@/lib/server/rows/next-sequence'
import { knownTask } from '@/lib/server/rows/read-task'
import { toTask } from '@/lib/server/rows/to-task'
import type { StartMixBody } from '@/lib/zego/wire'
import { readLayout, readShow } from './read'

/** Names the address and the AppId that a take calls with. It holds no secret. */
type MixCall = Readonly<{ endpoint: string; appId: number; isTest: boolean }>

/**
 * Builds what a take would send now, and lists the issues that it would have. It claims no sequence, signs nothing and
 * sends nothing.
 *
 * @throws {Failure} not-found
 */
export async function startMixOf(
  context: Pick<Context, 'db' | 'env' | 'now' | 'sequenceClock'>,
  layoutId: string,
): Promise<{ body: StartMixBody; issues: Issue[]; call: MixCall }> {
  const { db, now, sequenceClock } = context
  const { showId, document } = await readLayout(db, layoutId)
  const { settings, pinned, accountId } = await readShow(db, showId)
  const known = await knownTask(db, showId)
  const task = toTask(known)
  const { entries: roster } = await readRoster(context, showId)
  const account = await readAccount(context, accountId)
  const filled = toSend(document, { entries: roster, outputs: settings.outputs })
  const { program, running } = task
  return {
    body: buildStartMix({
      settings,
      document: withPinned(filled, { pinned, account }).document,
      sequence: nextSequence(known.row, sequenceClock()),
      account,
    }),
    issues: check({ settings, document, pinned, account, roster, program, running, now: now() }),
    call: { endpoint: await readUrl(context, accountId), appId: account.appId, isTest: account.isTest },
  }
}
