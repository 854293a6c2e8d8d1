import { type Outcome, send } from '@/components/seat/send'
import { type AccountPrices, NO_PRICES, Prices } from '@/lib/protocol/prices'

type Problem = Readonly<{ field: keyof Prices; message: string }>
/** The prices are stored where `problem` is null and `problems` is empty. */
type Saved = Readonly<{ problem: Outcome; problems: readonly Problem[] }>

const isField = (name: string): name is keyof Prices => name in NO_PRICES

/** Stores what was typed, or says field by field what is wrong with it. */
export async function savePrices({ accountId, revision }: AccountPrices, typed: Prices): Promise<Saved> {
  const read = Prices.safeParse(typed)
  if (!read.success) return { problem: null, problems: read.error.issues.flatMap(toProblems) }
  const path = `/api/accounts/${encodeURIComponent(accountId)}/prices`
  const { problem } = await send('PUT', path, { revision, prices: read.data })
  return { problem, problems: [] }
}

function toProblems({ path, message }: { path: PropertyKey[]; message: string }): Problem[] {
  const field = String(path[0])
  return isField(field) ? [{ field, message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.` }] : []
}
