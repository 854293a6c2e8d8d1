import { useEffect, useEffectEvent, useState } from 'react'
import type { Given } from '@/lib/editor/hands/give-keys'
import { type Pressed, pressedKeys } from '@/lib/editor/hands/pressed-keys'
import { isMac, pressOf } from './press-of'

type Heard = Readonly<{ onGiven: (given: Given) => void; onGiveUp: () => void }>

/**
 * Listens to the next keys, before the page and the browser do, and returns what is pressed by now. Esc gives up. While
 * it does not listen, Esc alone is heard. Keys of a composition do not come this far (key-guard.tsx).
 */
export function usePressedKeys(isListening: boolean, { onGiven, onGiveUp }: Heard): Pressed | null {
  const [pressed, setPressed] = useState<Pressed | null>(null)
  const given = useEffectEvent(onGiven)
  const giveUp = useEffectEvent(onGiveUp)

  useEffect(() => {
    const listening = new AbortController()
    const options = { capture: true, signal: listening.signal }
    let isAltGraphHeld = false
    const onKey = (event: KeyboardEvent) => {
      const isUp = event.type === 'keyup'
      if (event.key === 'AltGraph') isAltGraphHeld = !isUp
      const press = pressOf(event, isAltGraphHeld)
      const isEscape = event.key === 'Escape' && !isUp && !press.shift && !press.control && !press.alt && !press.meta
      if (!isListening && !isEscape) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (isEscape) return giveUp()
      if (isUp) return setPressed((last) => (last?.is === 'held' ? null : last))
      if (event.repeat) return
      const next = pressedKeys(press, isMac())
      if (next.is === 'chord') {
        swallowRepeats()
        given({ chord: next.chord, caption: next.caption, press, isMac: isMac() })
      } else setPressed(next)
    }
    window.addEventListener('keydown', onKey, options)
    window.addEventListener('keyup', onKey, options)
    return () => listening.abort()
  }, [isListening])
  return pressed
}

/** The key is still down when nobody listens any more: the browser would save its page for a Ctrl+S that repeats. */
function swallowRepeats(): void {
  const until = new AbortController()
  const options = { capture: true, signal: until.signal }
  window.addEventListener('keydown', (event) => (event.repeat ? event.preventDefault() : until.abort()), options)
  window.addEventListener('keyup', () => until.abort(), options)
}
