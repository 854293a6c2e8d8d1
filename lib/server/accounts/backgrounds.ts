import { z } from 'zod'
import type { Context } from '@/lib/server/context'
import type { RequestRow } from '@/lib/server/rows/rows'
import { readFacts } from './read-account'

/** Matches a picture that ZEGOCLOUD fetches. Its own ones, `preset-id://…`, are not counted. */
const Fetched = z.object({ BackgroundImage: z.string().regex(/^https?:/i) })

/**
 * Remembers the background of an accepted StartMix, for ever and for its AppId (contract 2.1). Returns whether this was
 * its first use.
 */
export async function rememberBackground(
  context: Pick<Context, 'db' | 'env' | 'now'>,
  { account_id, body }: Pick<RequestRow, 'account_id' | 'body'>,
): Promise<boolean> {
  // Most takes have no background. Their body need not be parsed.
  if (!body?.includes('"BackgroundImage"')) return false
  const parsed = Fetched.safeParse(JSON.parse(body))
  if (!parsed.success) return false
  const { appId } = await readFacts(context, account_id)
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('background_images')
    .values({ app_id: appId, url: parsed.data.BackgroundImage, first_used_at: context.now() })
    .onConflict((conflict) => conflict.columns(['app_id', 'url']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
