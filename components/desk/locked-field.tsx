'use client'

import { Lock } from 'lucide-react'
import { createContext, type ReactNode, useContext } from 'react'
import { Field } from '@/components/ui/field'

/** Why frozen fields cannot be changed now; null while they can. */
export const LockContext = createContext<string | null>(null)

type Control = Readonly<{
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  disabled: boolean
  title: string | undefined
}>

type LockedFieldProps = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  className?: string
  children: (control: Control) => ReactNode
}

/** A field that a running task keeps (contract, mark F): while it is locked, its control is, and says why. */
export function LockedField({ label, hint, children, ...rest }: LockedFieldProps) {
  const locked = useContext(LockContext)
  return (
    <Field
      {...rest}
      label={
        <span className="inline-flex items-center gap-1">
          {label}
          {locked === null ? null : <Lock aria-hidden size={11} className="text-faint" />}
        </span>
      }
      hint={
        locked === null ? (
          hint
        ) : (
          <>
            Locked on air<span className="sr-only">. {locked}</span>
          </>
        )
      }
    >
      {(ids) => children({ ...ids, disabled: locked !== null, title: locked ?? undefined })}
    </Field>
  )
}
