'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import Link from 'next/link'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Confirm, preloadConfirm } from '@/components/ui/confirm'
import { Field, TextInput } from '@/components/ui/fields/field'
import * as z from '@/lib/shared/schema'
import { MIN_PASSWORD } from '@/lib/shared/user'
import { NewPassword } from '../new-password'
import { Refusal } from '../refusal'
import { send } from '../send'

const Fields = z
  .object({
    currentPassword: z.string().check(z.minLength(1, 'Enter your current password.')),
    newPassword: NewPassword,
    again: z.string(),
  })
  .check(z.refine(({ newPassword, again }) => newPassword === again, { path: ['again'], error: 'The two differ.' }))
type Fields = z.infer<typeof Fields>

/** Changes one's own password, which ends all other sessions, or ends them all. */
export function PasswordForm({ email }: { email: string }) {
  const [isChanged, setChanged] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const { register, handleSubmit, formState, reset, setError } = useForm<Fields>({
    resolver: zodResolver(Fields),
    defaultValues: { currentPassword: '', newPassword: '', again: '' },
  })
  const { errors, isSubmitting } = formState

  async function submit({ currentPassword, newPassword }: Fields) {
    setChanged(false)
    const refusal = await send('/api/auth/change-password', { currentPassword, newPassword })
    if (refusal !== null) return setError('root', { message: refusal })
    reset()
    setChanged(true)
  }

  async function signOutEverywhere() {
    const refusal = await send('/api/auth/revoke-sessions', {})
    if (refusal !== null) return setError('root', { message: refusal })
    window.location.assign('/sign-in')
  }

  return (
    <>
      <form onSubmit={handleSubmit(submit)} noValidate className="flex flex-col gap-4" aria-labelledby="title">
        <div className="flex flex-col gap-1">
          <h1 id="title" className="text-base font-semibold">
            Change your password
          </h1>
          <p className="text-xs text-muted">You are then signed out everywhere else.</p>
        </div>
        {/* Password managers read whose password it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field label="Current password" error={errors.currentPassword?.message}>
          {(ids) => (
            <TextInput
              {...ids}
              type="password"
              autoComplete="current-password"
              autoFocus
              {...register('currentPassword')}
            />
          )}
        </Field>
        <Field label="New password" hint={`At least ${MIN_PASSWORD} characters.`} error={errors.newPassword?.message}>
          {(ids) => <TextInput {...ids} type="password" autoComplete="new-password" {...register('newPassword')} />}
        </Field>
        <Field label="New password, again" error={errors.again?.message}>
          {(ids) => <TextInput {...ids} type="password" autoComplete="new-password" {...register('again')} />}
        </Field>
        <Refusal>{errors.root?.message}</Refusal>
        <p role="status" className={isChanged ? 'text-xs' : 'sr-only'}>
          {isChanged ? 'Password changed. You are signed out everywhere else.' : ''}
        </p>
        <Button type="submit" variant="primary" disabled={isSubmitting}>
          {isSubmitting ? 'Changing…' : 'Change password'}
        </Button>
      </form>
      <div className="mt-5 flex items-center justify-between gap-3 border-t border-line pt-4">
        <Link href="/shows" className="text-xs text-muted hover:text-text">
          Back to the shows
        </Link>
        <Button size="small" onPointerEnter={preloadConfirm} onClick={() => setAsking(true)}>
          Sign out everywhere…
        </Button>
      </div>
      <Confirm
        open={isAsking}
        onClose={() => setAsking(false)}
        title="Sign out everywhere?"
        says="Every desk that you have open, here and in other browsers, can save and take nothing until you sign in there again."
        action="Sign out everywhere"
        onConfirm={() => void signOutEverywhere()}
      />
    </>
  )
}
