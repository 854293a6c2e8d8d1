'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRef } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Field, TextInput } from '@/components/ui/fields/field'
import * as z from '@/lib/shared/schema'
import { MIN_PASSWORD } from '@/lib/shared/user'
import { NewPassword } from '../new-password'
import { Refusal } from '../refusal'
import { send } from '../send'

const Fields = z.object({
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Enter the name that others will see.'),
      z.maxLength(80, 'Use at most 80 characters.'),
    ),
  email: z.email('Enter an e-mail address, such as anna@example.com.'),
  password: NewPassword,
})
type Fields = z.infer<typeof Fields>

export function SetupForm({ token }: { token: string }) {
  const { register, handleSubmit, formState, setError } = useForm<Fields>({
    resolver: zodResolver(Fields),
    defaultValues: { name: '', email: '', password: '' },
  })
  const { errors, isSubmitting } = formState
  /** The link is used up then. */
  const isMade = useRef(false)

  async function submit(fields: Fields) {
    const { email, password } = fields
    const refusal = isMade.current ? null : await send('/api/auth/setup', { token, ...fields })
    if (refusal !== null) return setError('root', { message: refusal })
    isMade.current = true
    const notSignedIn = await send('/api/auth/sign-in/email', { email, password })
    if (notSignedIn === null) return window.location.assign('/shows')
    setError('root', { message: `The administrator is created. Not signed in: ${notSignedIn}` })
  }

  return (
    <form onSubmit={handleSubmit(submit)} noValidate className="flex flex-col gap-4" aria-labelledby="title">
      <div className="flex flex-col gap-1">
        <h1 id="title" className="text-base font-semibold">
          Set up the first administrator
        </h1>
        <p className="text-xs text-muted">Administrators have full access.</p>
      </div>
      <Field label="Name" error={errors.name?.message}>
        {(ids) => <TextInput {...ids} autoComplete="name" autoFocus {...register('name')} />}
      </Field>
      <Field label="E-mail" error={errors.email?.message}>
        {(ids) => <TextInput {...ids} type="email" autoComplete="username" {...register('email')} />}
      </Field>
      <Field label="Password" hint={`At least ${MIN_PASSWORD} characters.`} error={errors.password?.message}>
        {(ids) => <TextInput {...ids} type="password" autoComplete="new-password" {...register('password')} />}
      </Field>
      <Refusal>{errors.root?.message}</Refusal>
      <Button type="submit" variant="primary" disabled={isSubmitting}>
        {isSubmitting ? 'Creating…' : 'Create the administrator'}
      </Button>
    </form>
  )
}
