'use client'

import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { orNull } from '@/components/seat/form-fields'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { Field, Select, TextInput } from '@/components/ui/fields/field'
import { type AccountPrices, NO_PRICES, type Prices } from '@/lib/protocol/prices'
import { savePrices } from './save-prices'

type PricesDialogProps = { accounts: readonly AccountPrices[]; onClose: () => void; onSaved: () => void }

const TIERS = [
  { field: 'sound', label: 'Sound only' },
  { field: 'p360', label: 'Up to 360p' },
  { field: 'p720', label: 'Up to 720p' },
  { field: 'p1080', label: 'Up to 1080p' },
  { field: 'above', label: 'Above 1080p' },
] as const satisfies readonly { field: keyof Prices; label: string }[]

/** Edits what an account pays. Each account has a form of its own, so that another choice begins with its prices. */
export default function PricesDialog({ accounts, onClose, onSaved }: PricesDialogProps) {
  // What others save meanwhile must not change what is being typed: the revision refuses it then.
  const [kept] = useState(accounts)
  const [chosen, setChosen] = useState(kept[0]?.accountId ?? '')
  const [isDirty, setDirty] = useState(false)
  const account = kept.find(({ accountId }) => accountId === chosen)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Prices"
      description="What 1000 minutes of one output cost, by its size. An empty price shows no cost."
      unsaved={isDirty}
    >
      {kept.length > 1 ? (
        <Field label="Account" className="mb-3">
          {(ids) => (
            <Select {...ids} value={chosen} disabled={isDirty} onChange={(event) => setChosen(event.target.value)}>
              {kept.map(({ accountId, name }) => (
                <option key={accountId} value={accountId}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      {account ? (
        <PricesForm key={chosen} account={account} onDirty={setDirty} onClose={onClose} onSaved={onSaved} />
      ) : null}
    </Dialog>
  )
}

type PricesFormProps = {
  account: AccountPrices
  onDirty: (isDirty: boolean) => void
  onClose: () => void
  onSaved: () => void
}

function PricesForm({ account, onDirty, onClose, onSaved }: PricesFormProps) {
  const { register, handleSubmit, setError, formState } = useForm<Prices>({
    defaultValues: { ...NO_PRICES, ...account.prices },
  })
  const [problem, setProblem] = useState<string | null>(null)
  const { errors, isSubmitting } = formState
  const save = handleSubmit(async (values) => {
    const { problem, problems } = await savePrices(account, values)
    for (const { field, message } of problems) setError(field, { message })
    setProblem(problem)
    if (problem === null && problems.length === 0) onSaved()
  })
  return (
    <form onSubmit={save} onChange={() => onDirty(true)} noValidate>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Currency" error={errors.currency?.message}>
          {(ids) => <TextInput {...ids} spellCheck={false} {...register('currency')} />}
        </Field>
        {TIERS.map(({ field, label }) => (
          <Field key={field} label={label} error={errors[field]?.message}>
            {(ids) => <TextInput {...ids} inputMode="decimal" {...register(field, orNull)} />}
          </Field>
        ))}
      </div>
      {problem ? (
        <p role="alert" className="mt-3 text-xs text-warning-text">
          {problem}
        </p>
      ) : null}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={isSubmitting}>
          Save prices
        </Button>
      </DialogActions>
    </form>
  )
}
