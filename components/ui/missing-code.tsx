'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { MESSAGES } from '@/lib/shared/messages'
import { Button } from './button'
import { fetchEverything, fetchMissing, isMissing, subscribe } from './fetching/fetched'

const AGAIN_MS = 10_000
/** The rest waits until nothing came for this long, because what the first picture needs comes first. */
const QUIET_MS = 4_000

/** Resolves when the page has nothing to do. Not every browser tells. */
const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2_000 })
    else setTimeout(resolve, 200)
  })

/** Fetches what the page may need before it is needed; says so where something that was wanted could not be fetched. */
export function MissingCode() {
  const missing = useSyncExternalStore(subscribe, isMissing, () => false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isRunning = false
    const run = async () => {
      clearTimeout(timer)
      if (isRunning) return
      isRunning = true
      const isDone = await fetchEverything(idle)
      isRunning = false
      // Tells a test that everything is there, so that it may cut the network.
      document.documentElement.toggleAttribute('data-all-fetched', isDone)
      if (!isDone) timer = setTimeout(run, AGAIN_MS)
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        stopWaiting()
        void run()
      }, QUIET_MS)
    }
    const stopWaiting = subscribe(wait)
    wait()
    window.addEventListener('online', run)
    return () => {
      stopWaiting()
      clearTimeout(timer)
      window.removeEventListener('online', run)
    }
  }, [])
  if (!missing) return null
  return (
    <div
      role="alert"
      className="fixed inset-x-0 top-12 z-70 mx-auto flex w-fit max-w-[min(560px,100vw-32px)] items-center gap-2.5 rounded-lg border border-warning-line bg-warning-soft px-3.5 py-2 text-xs text-warning-text shadow-xl"
    >
      <span className="first-letter:uppercase">{MESSAGES.notLoaded}</span>
      <Button size="small" onClick={() => void fetchMissing()}>
        Try again
      </Button>
      <Button size="small" onClick={() => window.location.reload()}>
        Reload
      </Button>
    </div>
  )
}
