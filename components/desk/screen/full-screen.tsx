'use client'

import { Maximize, Minimize } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'

const subscribe = (listener: () => void) => {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
const isFull = () => document.fullscreenElement !== null

/** A browser that refuses leaves the page as it is. */
const turn = () => {
  const turned = isFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()
  turned?.catch(() => {})
}

/** Fills the screen with the page, by a press or by F, and leaves it again. */
export function FullScreen() {
  const full = useSyncExternalStore(subscribe, isFull, () => false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.repeat)
      if (isPlain && event.key.toLowerCase() === 'f') turn()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const Icon = full ? Minimize : Maximize
  return (
    <Button size="small" aria-keyshortcuts="F" onClick={turn}>
      <Icon aria-hidden size={14} />
      {full ? 'Leave full screen' : 'Full screen'}
      <kbd aria-hidden className="text-2xs text-faint">
        F
      </kbd>
    </Button>
  )
}
