import { redirect } from 'next/navigation'
import { currentOperator } from '@/app/current-operator'
import type { Operator } from '@/lib/server/auth/session'

/** Returns who asks for this page. A stranger is sent to sign in, and back here afterwards. */
export async function requireOperator(path: string): Promise<Operator> {
  const operator = await currentOperator()
  if (!operator) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return operator
}
