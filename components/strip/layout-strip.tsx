'use client'

import { Plus } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useDesk, useFill, useSeat } from '@/components/seat/seat-context'
import { useAddLayout } from '@/components/seat/use-add-layout'
import type { Sources } from '@/components/seat/use-sources'
import { Button } from '@/components/ui/button'
import { Closed, onDemand } from '@/components/ui/on-demand'
import { useSortable } from '@/components/ui/use-sortable'
import { banksOf } from '@/lib/editor/state/bank'
import { type Card, cardsOf } from '@/lib/editor/state/cards'
import { isolated } from '@/lib/shared/isolated'
import type { Asked } from './card-dialog'
import { LayoutCard } from './layout-card'

const BankSwitch = onDemand(() => import('./bank-switch'))
const CardDialog = onDemand(() => import('./card-dialog'), Closed, 'over it')

type LayoutStripProps = Pick<Sources, 'pictureOf' | 'aspectOf'> & {
  onCopyAs: (layoutId: string) => void
  /** Takes a layout at once. */
  onTake: (layoutId: string) => void
  onImport: () => void
}

/** Shows the show's layouts in order: a click or 1…9 previews one; drag it, or Alt with an arrow, to move it. */
export function LayoutStrip({ pictureOf, aspectOf, onCopyAs, onTake, onImport }: LayoutStripProps) {
  const { desk, canEdit, announce } = useSeat()
  const layouts = useFilled(useCards())
  const coming = useDesk((state) => state.coming)
  const [asked, setAsked] = useState<Asked | null>(null)
  const bank = useDesk((state) => state.bank)
  const isBanked = useDesk((state) => state.bank > 0 || banksOf(state.layouts) > 1)
  const addLayout = useAddLayout()
  const ids = layouts.map((layout) => layout.id)

  // Cards are drawn again only when they change: what they call stays the same.
  const put = useCallback(
    (layoutId: string, index: number) => {
      const { layouts, coming } = desk.getState()
      if (!canEdit || coming > 0 || index < 0 || index >= layouts.length) return
      void desk.moveLayout(layoutId, index)
      announce(`${isolated(layouts.find(({ id }) => id === layoutId)?.name ?? '')} moved to position ${index + 1}`)
    },
    [desk, canEdit, announce],
  )
  const list = useRef<HTMLOListElement>(null)
  useSortable({ list, ids, canMove: canEdit && coming === 0, onMove: put })
  return (
    <section aria-label="Layouts" className="flex min-w-0 border-t bg-surface pr-3.5">
      {isBanked ? <BankSwitch /> : null}
      <ol
        ref={list}
        className="flex min-w-0 items-start gap-3 scroll-px-3.5 overflow-x-auto overflow-y-hidden px-3.5 pt-3"
      >
        {layouts.map((layout, index) => (
          <LayoutCard
            key={layout.id}
            layout={layout}
            index={index}
            bank={bank}
            pictureOf={pictureOf}
            aspectOf={aspectOf}
            onMove={put}
            onAsk={setAsked}
            onCopyAs={onCopyAs}
            onTake={onTake}
          />
        ))}
      </ol>
      {coming > 0 ? <p className="shrink-0 px-3.5 pt-10 text-xs text-faint">{coming} more…</p> : null}
      {canEdit ? (
        <div className="w-(--card-w) shrink-0 pt-3">
          <button
            type="button"
            onClick={addLayout}
            className="flex h-(--card-h) w-full items-center justify-center gap-1.5 rounded-md border border-dashed border-line-strong text-xs text-muted hover:bg-raised hover:text-text"
          >
            <Plus aria-hidden size={14} /> New layout
          </button>
          <Button
            variant="quiet"
            size="small"
            data-press="import"
            className="mt-1 h-6 w-full justify-center"
            onClick={onImport}
          >
            Import…
          </Button>
        </div>
      ) : null}
      {asked ? <CardDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </section>
  )
}

/** Puts whoever is in the room into the places of each layout. */
function useFilled(cards: readonly Card[]): readonly Card[] {
  const fill = useFill()
  return useMemo(
    () =>
      cards.map((card) => {
        const document = fill(card.document)
        return document === card.document ? card : { ...card, document }
      }),
    [cards, fill],
  )
}

/** Reads the cards of the strip, the same ones until one of them changes: most saves change what no card shows. */
function useCards(): readonly Card[] {
  const known = useRef<readonly Card[]>([])
  return useDesk(({ layouts }) => {
    known.current = cardsOf(layouts, known.current)
    return known.current
  })
}
