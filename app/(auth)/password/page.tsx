import type { Metadata } from 'next'
import { requireOperator } from '@/app/(desk)/require-operator'
import { pageOf } from '@/app/page-of'
import { PasswordForm } from './password-form'

export const metadata: Metadata = { title: 'Password' }
export const dynamic = 'force-dynamic'

export default pageOf(async function PasswordPage() {
  const { email } = await requireOperator('/password')
  return <PasswordForm email={email} />
})
