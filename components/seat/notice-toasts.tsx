'use client'

import { useEffect, useRef } from 'react'
import { toast } from 'sonner'
import { Toaster } from '@/components/ui/toaster'
import { useDesk, useSeat } from './seat-context'

const WORRYING = {
  borderColor: 'var(--warning-line)',
  color: 'var(--warning-text)',
  background: 'var(--warning-soft)',
}

/**
 * Shows each notice of the desk once, as a passing message; one to act upon stays longer, and a bad one can be closed.
 * A notice that something could not be done goes once the connection is back, another request is made, or the room has
 * been listed.
 */
export default function NoticeToasts() {
  const { desk } = useSeat()
  const notices = useDesk((state) => state.notices)
  const isLive = useDesk((state) => state.connection === 'live')
  const lastRequest = useDesk((state) => state.requests[0]?.id)
  const listedAt = useDesk((state) => state.roster.listedAt)
  const failures = useRef<string[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what makes a failure old news
  useEffect(() => {
    if (isLive) for (const id of failures.current.splice(0)) toast.dismiss(id)
  }, [isLive, lastRequest, listedAt])

  useEffect(() => {
    for (const { id, tone, text, action, until } of notices) {
      desk.dismiss(id)
      if (until?.aborted) continue
      until?.addEventListener('abort', () => toast.dismiss(id))
      const worrying = tone === 'bad' || tone === 'warning'
      toast(text, {
        id,
        duration: worrying || action ? 12_000 : 5_000,
        closeButton: worrying,
        ...(action ? { action: { label: action.label, onClick: action.run } } : {}),
        ...(worrying ? { style: WORRYING } : {}),
      })
      if (tone === 'bad') failures.current.push(id)
    }
  }, [notices, desk])
  return <Toaster />
}
