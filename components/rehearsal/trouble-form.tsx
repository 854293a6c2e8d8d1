'use client'

import { clsx } from 'clsx'
import { type FormEvent, useState } from 'react'
import { typedNumber } from '@/components/seat/form-fields'
import { useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Field, NumberInput, Select } from '@/components/ui/fields/field'
import { ANSWERS, CALLBACKS, NO_TROUBLE, type Trouble, toFaults } from './trouble'

type TroubleFormProps = {
  /** Names the pending faults; empty without any. */
  waiting: string
  onChange: (change: object) => Promise<boolean>
}

const USUAL: Trouble = { answer: 'refused', code: 110200150, lasts: false, callbacks: 'arrive' }

/** Sets faults of takes and callbacks, so that operators can practise them before a show. */
export function TroubleForm({ waiting, onChange }: TroubleFormProps) {
  const { announce } = useSeat()
  const [trouble, setTrouble] = useState(USUAL)
  const choose = (change: Partial<Trouble>) => setTrouble((before) => ({ ...before, ...change }))
  const make = async (change: object, done: string) => {
    if (await onChange(change)) announce(done)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void make(toFaults(trouble), 'Fault set')
  }
  return (
    <form onSubmit={submit} aria-label="Simulated faults" className="mt-4 grid grid-cols-2 gap-2 border-t pt-3">
      <h3 className="col-span-2 text-xs font-semibold">Simulated faults</h3>
      <Field label="A take">
        {(ids) => (
          <Select
            {...ids}
            value={trouble.answer}
            onChange={({ target }) => isKeyOf(ANSWERS, target.value) && choose({ answer: target.value })}
          >
            <Options of={ANSWERS} />
          </Select>
        )}
      </Field>
      <Field label="Return code">
        {(ids) => (
          <NumberInput
            {...ids}
            maxLength={9}
            required
            disabled={trouble.answer !== 'refused'}
            value={Number.isNaN(trouble.code) ? '' : trouble.code}
            onChange={({ target }) => choose({ code: typedNumber(target.value.replace(/\P{Nd}/gu, '')) ?? Number.NaN })}
          />
        )}
      </Field>
      <Field label="How often">
        {(ids) => (
          <Select
            {...ids}
            value={trouble.lasts ? 'always' : 'once'}
            onChange={({ target }) => choose({ lasts: target.value === 'always' })}
          >
            <option value="once">Once</option>
            <option value="always">Until cleared</option>
          </Select>
        )}
      </Field>
      <Field label="Callbacks">
        {(ids) => (
          <Select
            {...ids}
            value={trouble.callbacks}
            onChange={({ target }) => isKeyOf(CALLBACKS, target.value) && choose({ callbacks: target.value })}
          >
            <Options of={CALLBACKS} />
          </Select>
        )}
      </Field>
      {/* It stands above the buttons, which are in view when they are pressed, and is as high as most of what it
          says, so that they stay where they are. */}
      <p
        role="status"
        aria-label="Pending faults"
        className={clsx('col-span-2 min-h-[2lh] text-xs', waiting ? 'text-warning-text' : 'text-faint')}
      >
        {waiting ? `Pending: ${waiting}.` : 'No pending faults.'}
      </p>
      <Button type="submit">Set fault</Button>
      <Button disabled={waiting === ''} onClick={() => void make(NO_TROUBLE, 'Faults cleared')}>
        Clear faults
      </Button>
    </form>
  )
}

const isKeyOf = <T extends object>(words: T, value: string): value is Extract<keyof T, string> =>
  Object.hasOwn(words, value)

const Options = ({ of }: { of: Readonly<Record<string, string>> }) =>
  Object.entries(of).map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ))
