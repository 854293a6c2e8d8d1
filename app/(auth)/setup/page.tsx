import type { Metadata } from 'next'
import Link from 'next/link'
import { pageOf } from '@/app/page-of'
import { app } from '@/lib/server/app'
import { isSetupOpen } from '@/lib/server/auth/setup-link'
import { SetupForm } from './setup-form'

export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer' }

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default pageOf(async function SetupPage({ searchParams }: Props) {
  const { token } = await searchParams
  if (typeof token === 'string' && (await isSetupOpen(await app(), token))) return <SetupForm token={token} />
  return (
    <div className="flex flex-col gap-3">
      <h1 className="text-base font-semibold">This link no longer works</h1>
      <p className="text-muted">
        Only the newest link works, and only once. As long as there are no users, every start of Mixdesk prints a new
        one. Otherwise{' '}
        <Link href="/sign-in" className="text-accent underline underline-offset-2">
          sign in
        </Link>
        .
      </p>
    </div>
  )
})
