'use client'

import { lazy, Suspense, useState } from 'react'
import { useDesk } from './seat-context'

const NoticeToasts = lazy(() => import('./notice-toasts'))

/** Most desks have nothing to tell for minutes: what shows notices is fetched with the first one, which waits for it. */
export function Notices() {
  const some = useDesk((state) => state.notices.length > 0)
  const [needed, setNeeded] = useState(false)
  if (some && !needed) setNeeded(true)
  if (!needed) return null
  return (
    <Suspense>
      <NoticeToasts />
    </Suspense>
  )
}
