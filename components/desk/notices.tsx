'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useDesk } from './desk-context'

const NoticeToasts = dynamic(() => import('./notice-toasts'), { ssr: false })

/** Most desks have nothing to tell for minutes: what shows notices is fetched with the first one, which waits for it. */
export function Notices() {
  const some = useDesk((state) => state.notices.length > 0)
  const [needed, setNeeded] = useState(false)
  if (some && !needed) setNeeded(true)
  return needed ? <NoticeToasts /> : null
}
