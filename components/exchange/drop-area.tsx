'use client'

import { useIncoming } from './use-incoming'

/** Takes what is dropped or pasted anywhere on the page, and says so while something hangs over it. */
export function DropArea({ onText }: { onText: (text: string) => void }) {
  const isOver = useIncoming(onText)
  if (!isOver) return null
  return (
    <p className="pointer-events-none fixed inset-0 z-30 grid place-items-center bg-black/60 text-base">
      Drop a StartMix body or a file of layouts to import it
    </p>
  )
}
