'use client'

import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { isLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { Pill } from '@/components/ui/pill'

const WORDS = {
  live: 'Connected',
  connecting: 'Connecting…',
  checking: 'Checking…',
  reconnecting: 'Reconnecting…',
  'signed-out': 'Signed out',
  gone: 'Show deleted',
} as const

/** Says whether the desk is in step with the server. */
export function ConnectionPill() {
  const connection = useDesk((state) => state.connection)
  return (
    <span role="status" aria-label="Connection">
      {isLost(connection) ? (
        <Pill tone="warning">{WORDS[connection]}</Pill>
      ) : (
        <span className="text-xs text-faint" title="Changes by others appear at once">
          {WORDS[connection]}
        </span>
      )}
    </span>
  )
}

/** Explains a lost connection, another person's session, or an end that ZEGOCLOUD made, over the top of the canvas. */
export function ConnectionBanner({ isOther }: { isOther: boolean }) {
  const connection = useDesk((state) => state.connection)
  const ended = useDesk((state) => (state.task.running ? null : state.task.ended))
  const back = useDesk(({ show, previewId }) => `/shows/${show.id}${previewId ? `?layout=${previewId}` : ''}`)
  if (connection === 'gone') return <Banner>This show was deleted. Go back to the list of shows.</Banner>
  if (connection === 'signed-out') {
    return (
      <Banner>
        Signed out: you cannot save or take.{' '}
        <a className="underline" target="_blank" rel="noopener" href={`/sign-in?next=${encodeURIComponent(back)}`}>
          Sign in again
        </a>{' '}
        in another tab: this one keeps your edits and saves them then.
      </Banner>
    )
  }
  if (connection === 'reconnecting') {
    return (
      <Banner>
        The connection to Mixdesk is lost. What you see may be old. Your edits are kept and saved when it is back; until
        then you cannot take.
      </Banner>
    )
  }
  if (isOther) return <Banner>Someone else signed in in this browser. Reload the page to continue as them.</Banner>
  return ended ? <Banner>Off air: {ended}</Banner> : null
}

function Banner({ children }: { children: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex items-center gap-2 border-b border-warning-line bg-warning-soft px-3 py-1.5 text-xs text-warning-text"
    >
      <TriangleAlert aria-hidden size={14} className="shrink-0" />
      <p>{children}</p>
    </div>
  )
}
