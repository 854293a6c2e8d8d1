'use client'

import { Lock as LockIcon } from 'lucide-react'
import { createContext, type ReactNode, useContext } from 'react'
import { fieldLabel } from '@/lib/layout/field-labels'
import type { FROZEN_OUTPUT_FIELDS } from '@/lib/layout/output'
import type { FROZEN_SETTINGS } from '@/lib/layout/show'
import { SettingsField } from './settings-field'
import type { Lock } from './settings-lock'

/** Says why frozen fields cannot be changed now; null while they can. */
export const LockContext = createContext<Lock | null>(null)

type Control = Readonly<{
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  disabled: boolean
  title: string | undefined
}>

type Frozen =
  | { setting: (typeof FROZEN_SETTINGS)[number]; ofOutput?: never }
  | { setting?: never; ofOutput: (typeof FROZEN_OUTPUT_FIELDS)[number] }

type LockedFieldProps = Frozen & {
  /** It is the field's own name where it is left out. */
  label?: string
  hint?: ReactNode
  error?: string | undefined
  className?: string
  children: (control: Control) => ReactNode
}

/** Shows a field that a running task keeps (contract, mark F): while it is locked, its control is, and says why. */
export function LockedField({ setting, ofOutput, label, hint, children, ...rest }: LockedFieldProps) {
  const lock = useContext(LockContext)
  return (
    <SettingsField
      {...rest}
      setting={setting ?? null}
      label={
        <span className="inline-flex items-center gap-1">
          {label ?? fieldLabel(setting ?? ofOutput)}
          {lock === null ? null : <LockIcon aria-hidden size={11} className="text-faint" />}
        </span>
      }
      hint={lock === null ? hint : <LockWords lock={lock} runs={lock.runs[setting ?? ofOutput]} />}
    >
      {(ids) => children({ ...ids, disabled: lock !== null, title: lock ? `${lock.short}. ${lock.says}` : undefined })}
    </SettingsField>
  )
}

function LockWords({ lock, runs }: { lock: Lock; runs: string | undefined }) {
  return (
    <>
      {lock.short}
      {runs === undefined ? null : <b className="font-semibold text-warning-text">, where it is {runs}</b>}
      <span className="sr-only">. {lock.says}</span>
    </>
  )
}
