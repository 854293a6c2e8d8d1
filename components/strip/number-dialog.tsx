'use client'

import { type FormEvent, useState } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { bankOf, keyCaption } from '@/lib/editor/state/bank'
import type { Card } from '@/lib/editor/state/cards'
import { MOST_NUMBER } from '@/lib/layout/numbers/layout-number'
import { toAsciiDigits } from '@/lib/shared/digits'
import { isolated } from '@/lib/shared/isolated'

/** Asks for the number of a layout, which its key is. A number that another layout has changes places with it. */
export function NumberDialog({ layout, onClose }: { layout: Card; onClose: () => void }) {
  const { desk } = useSeat()
  const layouts = useDesk((state) => state.layouts)
  const [typed, setTyped] = useState(String(layout.number))
  const number = /^\d+$/.test(toAsciiDigits(typed.trim())) ? Number(toAsciiDigits(typed.trim())) : Number.NaN
  const isGood = number >= 1 && number <= MOST_NUMBER
  const holder = layouts.find((other) => other.number === number && other.id !== layout.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isGood) return
    void desk.numberLayout(layout.id, number)
    onClose()
  }
  const says = !isGood
    ? `A number is 1 to ${MOST_NUMBER}.`
    : `Bank ${bankOf(number) + 1}, key ${keyCaption(number, bankOf(number))}.${holder ? ` ${isolated(holder.name)} has it, and gets ${layout.number}.` : ''}`
  return (
    <Dialog open onOpenChange={onClose} title={`Number of ${isolated(layout.name)}`}>
      <form onSubmit={submit}>
        <label className="flex items-center gap-3 text-sm">
          Number
          <input
            inputMode="numeric"
            maxLength={9}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onFocus={(event) => event.target.select()}
            aria-describedby="number-says"
            aria-invalid={!isGood}
            className="h-8 w-20 rounded-md border border-line-strong bg-raised px-2 tabular-nums"
          />
        </label>
        <p id="number-says" role="status" className="mt-2 text-sm text-muted">
          {says}
        </p>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={!isGood}>
            Set number
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
