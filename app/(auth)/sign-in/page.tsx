import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentOperator } from '@/app/current-operator'
import { nextPath } from '@/lib/server/auth/next-path'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next)
  if (await currentOperator()) redirect(next)
  return <SignInForm next={next} />
}
