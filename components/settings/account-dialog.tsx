'use client'

import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { asNumber, orNull } from '@/components/seat/form-fields'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { Field, NumberInput, Select, TextInput } from '@/components/ui/fields/field'
import { type ListedAccount, Region } from '@/lib/protocol/account'
import { isolated } from '@/lib/shared/isolated'
import { type AccountForm, KEEPS_SECRET, serverSecretHint, toDraft, toForm } from './account-form'
import { ConnectionResult } from './connection-result'
import { REGION_WORDS } from './region-words'
import { saveAccount } from './save-account'
import { useConnectionTest } from './use-connection-test'

type AccountDialogProps = {
  /** The account to change; null for a new one. */
  account: ListedAccount | null
  /** The built-in sandbox may be chosen. */
  sandbox: boolean
  onClose: () => void
  onSaved: () => void
}

const SECRET = { type: 'password', autoComplete: 'new-password', spellCheck: false } as const

const LIMITS = [
  { field: 'maxInputs', label: 'Inputs at most' },
  { field: 'maxOutputs', label: 'Outputs at most' },
  { field: 'maxFps', label: 'Frames/s at most' },
] as const

/**
 * Makes an account or changes one. Secrets are typed here and never come back: what is stored stays until it is
 * replaced.
 */
export default function AccountDialog({ account, sandbox, onClose, onSaved }: AccountDialogProps) {
  const { register, watch, handleSubmit, setError, getValues, formState } = useForm<AccountForm>({
    defaultValues: toForm(account),
  })
  const [problem, setProblem] = useState<string | null>(null)
  const test = useConnectionTest(account?.id ?? null)
  const { errors, isSubmitting, isDirty } = formState
  const form = watch()
  const { region } = form
  const rehearses = region === 'sandbox'

  const save = handleSubmit(async (values) => {
    const { problem, problems } = await saveAccount(values, account)
    for (const { field, message } of problems) setError(field, { message })
    setProblem(problem)
    if (problem === null && problems.length === 0) onSaved()
  })
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={account ? `Account ${isolated(account.name)}` : 'New account'}
      shape="wide"
      unsaved={isDirty}
    >
      <form onSubmit={save} noValidate>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Name" hint="Operators see this name." error={errors.name?.message}>
            {(ids) => <TextInput {...ids} {...register('name')} />}
          </Field>
          <Field label="AppId" error={errors.appId?.message}>
            {(ids) => <NumberInput {...ids} {...register('appId', orNull)} />}
          </Field>
          <Field
            label="Region"
            hint={rehearses ? 'For rehearsal: nothing leaves this machine.' : undefined}
            error={errors.region?.message}
          >
            {(ids) => (
              <Select {...ids} {...register('region')}>
                {Region.options
                  .filter((each) => each !== 'sandbox' || sandbox)
                  .map((each) => (
                    <option key={each} value={each}>
                      {REGION_WORDS[each]}
                    </option>
                  ))}
              </Select>
            )}
          </Field>
          {region === 'custom' ? (
            <Field label="Address" error={errors.url?.message}>
              {(ids) => (
                <TextInput {...ids} placeholder="https://rtc-api.example.com" spellCheck={false} {...register('url')} />
              )}
            </Field>
          ) : null}
          <Field
            className="sm:col-start-1"
            label={account ? 'Replace the ServerSecret' : 'ServerSecret'}
            hint={serverSecretHint(account, form)}
            error={errors.serverSecret?.message}
          >
            {(ids) => <TextInput {...ids} {...SECRET} {...register('serverSecret')} />}
          </Field>
          <Field
            label={account?.hasCallbackSecret ? 'Replace the CallbackSecret' : 'CallbackSecret'}
            hint={account?.hasCallbackSecret ? KEEPS_SECRET : 'Needed to verify callbacks.'}
            error={errors.callbackSecret?.message}
          >
            {(ids) => <TextInput {...ids} {...SECRET} {...register('callbackSecret')} />}
          </Field>
          <div className="grid grid-cols-3 gap-3 sm:col-span-2">
            {LIMITS.map(({ field, label }) => (
              <Field key={field} label={label} error={errors[field]?.message}>
                {(ids) => <NumberInput {...ids} {...register(field, asNumber)} />}
              </Field>
            ))}
          </div>
        </div>
        <label className="mt-3 flex items-center gap-2 text-sm">
          <input type="checkbox" className="size-4 accent-accent" {...register('isTest')} />
          Test environment
          <span className="text-xs text-faint">only for projects created up to 2021-11-16</span>
        </label>
        <label className="mt-3 flex items-center gap-2 text-sm">
          <input type="checkbox" className="size-4 accent-accent" {...register('timingControl')} />
          Timing control
          <span className="text-xs text-faint">only where ZEGOCLOUD's support has enabled it for this AppId</span>
        </label>
        <ConnectionResult result={test.result} busy={test.busy} />
        {problem ? (
          <p role="alert" className="mt-3 text-xs text-warning-text">
            {problem}
          </p>
        ) : null}
        <DialogActions>
          <Button className="mr-auto" disabled={test.busy} onClick={() => void test.run(toDraft(getValues()))}>
            Test connection
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={isSubmitting}>
            {account ? 'Save account' : 'Add account'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
