'use client'

import { type RefObject, useCallback, useState } from 'react'
import { DropArea } from '@/components/exchange/drop-area'
import { type Exchange, ExchangeDialogs } from '@/components/exchange/exchange-dialogs'
import { useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { LayoutStrip } from '@/components/strip/layout-strip'
import type { Perform } from './commands/perform'

type LayoutsRowProps = Pick<Sources, 'pictureOf' | 'aspectOf'> & { doing: RefObject<Perform | null> }

/** Shows the layouts of the show, and the ways to copy one out of the desk or to bring one into it. */
export function LayoutsRow({ doing, ...sources }: LayoutsRowProps) {
  const { canEdit } = useSeat()
  const [exchange, setExchange] = useState<Exchange | null>(null)
  const copyAs = useCallback((layoutId: string) => setExchange({ what: 'copy-as', layoutId }), [])
  const hot = useCallback((which: string) => doing.current?.({ do: 'hot', which }), [doing])
  const bring = useCallback((text: string) => setExchange({ what: 'import', text }), [])
  return (
    <>
      <LayoutStrip {...sources} onCopyAs={copyAs} onTake={hot} onImport={() => bring('')} />
      {canEdit ? <DropArea onText={bring} /> : null}
      {exchange ? <ExchangeDialogs exchange={exchange} onClose={() => setExchange(null)} /> : null}
    </>
  )
}
