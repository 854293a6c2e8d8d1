'use client'

import { useEffect } from 'react'
import { toast } from 'sonner'
import { Toaster } from '@/components/ui/toaster'
import { useDesk, useSeat } from './desk-context'

const WORRYING = {
  borderColor: 'var(--warning-line)',
  color: 'var(--warning-text)',
  background: 'var(--warning-soft)',
}

/** Shows each notice of the desk once, as a passing message; one to act upon stays longer, and a bad one can be closed. */
export default function NoticeToasts() {
  const { desk } = useSeat()
  const notices = useDesk((state) => state.notices)
  useEffect(() => {
    for (const { id, tone, text, action } of notices) {
      const worrying = tone === 'bad' || tone === 'warning'
      toast(text, {
        id,
        duration: worrying || action ? 12_000 : 5_000,
        closeButton: worrying,
        ...(action ? { action: { label: action.label, onClick: action.run } } : {}),
        ...(worrying ? { style: WORRYING } : {}),
      })
      desk.dismiss(id)
    }
  }, [notices, desk])
  return <Toaster />
}
