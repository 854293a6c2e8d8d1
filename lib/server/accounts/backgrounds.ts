import { z } from 'zod'
import type { LayoutDocument } from '@/lib/layout/document'
import type { Context } from '@/lib/server/context'
import { storedDocument } from '@/lib/server/db/stored'
import { bodyOf } from '@/lib/server/rows/body'
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
  request: RequestRow,
): Promise<boolean> {
  // Most takes have no background, and the document says so for less than the body does.
  if (request.document === null || !hasImage(storedDocument(request.document))) return false
  const parsed = Fetched.safeParse(bodyOf(request))
  if (!parsed.success) return false
  const { appId } = await readFacts(context, request.account_id)
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('background_images')
    .values({ app_id: appId, url: parsed.data.BackgroundImage, first_used_at: context.now() })
    .onConflict((conflict) => conflict.columns(['app_id', 'url']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const hasImage = ({ records }: LayoutDocument): boolean =>
  Object.values(records).some((record) => record.type === 'background' && record.image !== null)
