import { useEffect, useState } from 'react'
import { OVERLAYS, TYPED } from '@/components/ui/focus'
import { isClip } from '@/lib/editor/clipboard/is-clip'
import { incomingOf } from './incoming'

/**
 * Listens for what is dropped on the desk from elsewhere, or pasted while no field has the focus. Returns whether
 * something is being dragged over it now. `onText` must be stable.
 */
export function useIncoming(onText: (text: string) => void): boolean {
  const [over, setOver] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    /** This is a picture or a link of the desk itself. */
    let own = false
    const listen = <Type extends keyof WindowEventMap>(type: Type, act: (event: WindowEventMap[Type]) => void) =>
      window.addEventListener(type, act, { signal: stop.signal })

    const isForField = ({ target }: Event) => target instanceof Element && target.closest(TYPED) !== null
    /** This keeps the browser from leaving the desk for a file. */
    const claims = (event: DragEvent): boolean => {
      const isFile = event.dataTransfer?.types.includes('Files') ?? false
      if (own || (isForField(event) && !isFile)) return false
      event.preventDefault()
      return !document.querySelector(OVERLAYS)
    }
    listen('dragstart', () => {
      own = true
    })
    listen('dragend', () => {
      own = false
    })
    listen('dragover', (event) => setOver(claims(event)))
    listen('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false))
    listen('drop', (event) => {
      setOver(false)
      if (claims(event)) void incomingOf(event.dataTransfer)?.then(onText)
    })
    listen('paste', (event) => {
      if (isForField(event) || document.querySelector(OVERLAYS)) return
      void incomingOf(event.clipboardData)?.then((text) => /[{[]|^\s*</.test(text) && !isClip(text) && onText(text))
    })
    return () => stop.abort()
  }, [onText])

  return over
}
