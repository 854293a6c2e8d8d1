'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { IconButton } from '@/components/ui/icon-button'
import { run } from '@/lib/editor/commands'
import { bankFrom, banksOf } from '@/lib/editor/state/bank'

/** Says which bank the keys 1…9 preview, and shows the next that has layouts. */
export default function BankSwitch() {
  const { desk } = useSeat()
  const bank = useDesk((state) => state.bank)
  const banks = useDesk((state) => banksOf(state.layouts))
  const isFirst = useDesk((state) => bankFrom(bank, -1, state.layouts) === bank)
  const isLast = useDesk((state) => bankFrom(bank, 1, state.layouts) === bank)
  return (
    <div className="flex w-16 shrink-0 flex-col items-center justify-center border-r text-xs text-muted">
      <span role="status" aria-label="Bank of keys" className="tabular-nums">
        Bank {bank + 1}/{banks}
      </span>
      <span className="flex">
        <IconButton
          icon={ChevronLeft}
          label="Previous bank"
          keys="⇧ PgUp"
          disabled={isFirst}
          onClick={() => run({ do: 'bank', by: -1 }, desk)}
        />
        <IconButton
          icon={ChevronRight}
          label="Next bank"
          keys="⇧ PgDn"
          disabled={isLast}
          onClick={() => run({ do: 'bank', by: 1 }, desk)}
        />
      </span>
    </div>
  )
}
