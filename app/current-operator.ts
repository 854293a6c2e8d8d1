import { headers } from 'next/headers'
import { app } from '@/lib/server/app'
import { type Operator, readSession } from '@/lib/server/auth/session'

/** Returns who asks for a page. Reading here never prolongs the session: the desk's own calls do. */
export async function currentOperator(): Promise<Operator | null> {
  return (await readSession(await app(), await headers()))?.operator ?? null
}
