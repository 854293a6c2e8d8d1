import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentOperator } from '@/app/current-operator'
import { pageOf } from '@/app/page-of'
import { app } from '@/lib/server/app'
import { nextPath } from '@/lib/server/auth/next-path'
import { hasUsers } from '@/lib/server/auth/setup-link'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default pageOf(async function SignInPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next)
  if (await currentOperator()) redirect(next)
  return (await hasUsers(await app())) ? <SignInForm next={next} /> : <NobodyYet />
})

function NobodyYet() {
  return (
    <div className="flex flex-col gap-3">
      <h1 className="text-base font-semibold">No users yet</h1>
      <p className="text-muted">
        Mixdesk printed a one-time link where it was started: open it to create the first administrator. Until then,
        every start prints a new one.
      </p>
    </div>
  )
}
