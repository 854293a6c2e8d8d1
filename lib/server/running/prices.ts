import { type AccountPrices, NO_PRICES, Prices } from '@/lib/protocol/prices'
import { writeRevised } from '@/lib/server/accounts/write-revised'
import type { Context } from '@/lib/server/context'
import type { Reader } from '@/lib/server/db/prepared'
import { type AccountFacts, type Named, readAccountFacts } from './accounts'

type Row = Readonly<{ revision: number; prices: string }>

/** Reads the prices of every account, also of those that have none yet. */
export async function readAllPrices(reader: Reader, { all }: AccountFacts): Promise<AccountPrices[]> {
  const rows = await reader.selectFrom('account_prices').selectAll().execute()
  return all.map((account) =>
    toPrices(
      account,
      rows.find(({ account_id }) => account_id === account.id),
    ),
  )
}

const toPrices = ({ id, name }: Named, row: Row | undefined): AccountPrices => ({
  accountId: id,
  name,
  revision: row?.revision ?? 0,
  prices: row ? Prices.parse(JSON.parse(row.prices)) : NO_PRICES,
})

type Change = Readonly<{ revision: number; prices: Prices }>

/**
 * Replaces the prices of an account, which may also be the environment's.
 *
 * @throws {Failure} not-found; stale-revision
 */
export async function savePrices(
  { db, env }: Pick<Context, 'db' | 'env'>,
  accountId: string,
  { revision, prices }: Change,
): Promise<AccountPrices> {
  const account = (await readAccountFacts({ db, env })).of(accountId)
  const next = { revision: revision + 1, prices: JSON.stringify(prices) }
  await writeRevised(
    revision,
    {
      add: () =>
        db
          .insertInto('account_prices')
          .values({ account_id: accountId, ...next })
          .onConflict((conflict) => conflict.column('account_id').doNothing())
          .executeTakeFirst(),
      change: () =>
        db
          .updateTable('account_prices')
          .set(next)
          .where('account_id', '=', accountId)
          .where('revision', '=', revision)
          .executeTakeFirst(),
    },
    'Someone else changed these prices meanwhile. Check them, then try again.',
  )
  return toPrices(account, next)
}
