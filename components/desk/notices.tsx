'use client'

import { useEffect } from 'react'
import { toast } from 'sonner'
import { useDesk, useSeat } from './desk-context'

/** Shows each notice of the desk once, as a passing message; a bad one stays until it is closed. */
export function Notices() {
  const { desk } = useSeat()
  const notices = useDesk((state) => state.notices)
  useEffect(() => {
    for (const { id, tone, text, action } of notices) {
      const lasting = tone === 'bad' || tone === 'warning'
      toast(text, {
        id,
        duration: lasting ? 12_000 : 5_000,
        closeButton: lasting,
        ...(action ? { action: { label: action.label, onClick: action.run } } : {}),
        ...(lasting
          ? {
              style: { borderColor: 'var(--warning)', color: 'var(--warning-text)', background: 'var(--warning-soft)' },
            }
          : {}),
      })
      desk.dismiss(id)
    }
  }, [notices, desk])
  return null
}
