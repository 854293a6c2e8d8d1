'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Field, TextInput } from '@/components/ui/fields/field'
import * as z from '@/lib/shared/schema'
import { Refusal } from '../refusal'
import { send } from '../send'

const Fields = z.object({
  email: z.string().check(z.minLength(1, 'Enter your e-mail address.')),
  password: z.string().check(z.minLength(1, 'Enter your password.')),
})
type Fields = z.infer<typeof Fields>

export function SignInForm({ next }: { next: string }) {
  const { register, handleSubmit, formState, setError, setFocus } = useForm<Fields>({
    resolver: zodResolver(Fields),
    defaultValues: { email: '', password: '' },
  })
  const { errors, isSubmitting } = formState

  async function submit(fields: Fields) {
    const refusal = await send('/api/auth/sign-in/email', fields)
    if (refusal === null) return window.location.assign(next)
    setError('root', { message: refusal })
    setFocus('password', { shouldSelect: true })
  }

  return (
    <form onSubmit={handleSubmit(submit)} noValidate className="flex flex-col gap-4" aria-labelledby="title">
      <h1 id="title" className="text-base font-semibold">
        Sign in
      </h1>
      <Field label="E-mail" error={errors.email?.message}>
        {(ids) => <TextInput {...ids} type="email" autoComplete="username" autoFocus {...register('email')} />}
      </Field>
      <Field label="Password" error={errors.password?.message}>
        {(ids) => <TextInput {...ids} type="password" autoComplete="current-password" {...register('password')} />}
      </Field>
      <Refusal>{errors.root?.message}</Refusal>
      <Button type="submit" variant="primary" disabled={isSubmitting}>
        {isSubmitting ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
