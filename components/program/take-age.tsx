'use client'

import { useEffect, useState } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { serverNow } from '@/components/seat/server-time'
import { howLong } from '@/components/seat/time-words'
import { useNow } from '@/components/seat/use-now'
import { reachedAt, type Step } from './reached-at'

/** Says how long ago the preview reached one of its four states, by the server's clock. */
export default function TakeAge({ of }: { of: Step | 'edited' }) {
  return of === 'edited' ? <EditedAge /> : <ReachedAge of={of} />
}

function ReachedAge({ of }: { of: Step }) {
  return <Age at={useDesk((state) => reachedAt(state, of))} />
}

/** An event tells of an edit without its time, and an answer too: it is dated when it is seen here. */
function EditedAge() {
  const { desk } = useSeat()
  const [edited, setEdited] = useState<ReadonlyMap<string, number>>(new Map())
  const previewId = useDesk((state) => state.previewId)
  const stored = useDesk(({ layouts }) => layouts.find(({ id }) => id === previewId)?.updatedAt ?? 0)
  useEffect(
    () =>
      desk.subscribe(({ layouts }, before) => {
        if (layouts === before.layouts) return
        const known = new Map(before.layouts.map(({ id, document }) => [id, document]))
        const news = layouts.filter(({ id, document }) => known.has(id) && known.get(id) !== document)
        if (news.length === 0) return
        setEdited((all) => new Map([...all, ...news.map(({ id }) => [id, serverNow()] as const)]))
      }),
    [desk],
  )
  return <Age at={Math.max(stored, (previewId !== null && edited.get(previewId)) || 0) || null} />
}

function Age({ at }: { at: number | null }) {
  const now = useNow()
  if (at === null || now === null) return null
  return <span className="text-muted tabular-nums"> {howLong(now - at)}</span>
}
