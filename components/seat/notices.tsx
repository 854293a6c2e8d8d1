'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import { useDesk, useSeat } from './seat-context'

const NoticeToasts = onDemand(() => import('./notice-toasts'), PlainNotices)

/**
 * Fetches what shows notices when there is time, or with the first notice, which waits for it: most desks have nothing
 * to tell for minutes.
 */
export function Notices() {
  const some = useDesk((state) => state.notices.length > 0)
  const [needed, setNeeded] = useState(false)
  if (some && !needed) setNeeded(true)
  return needed ? <NoticeToasts /> : null
}

/** Shows the notices while what shows them better cannot be fetched. */
function PlainNotices() {
  const { desk } = useSeat()
  const notices = useDesk((state) => state.notices)
  return (
    <ul className="absolute inset-x-0 top-1 z-70 mx-auto w-80 max-w-full space-y-1 text-left text-xs">
      {notices.map(({ id, text, action }) => (
        <li
          key={id}
          role="status"
          className="flex items-center gap-2 rounded-lg border border-line-strong bg-lifted px-2.5 py-2"
        >
          <span className="min-w-0 flex-1 break-words">{text}</span>
          {action ? (
            <Button
              size="small"
              onClick={() => {
                desk.dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </Button>
          ) : null}
          <Button size="small" onClick={() => desk.dismiss(id)}>
            Close
          </Button>
        </li>
      ))}
    </ul>
  )
}
