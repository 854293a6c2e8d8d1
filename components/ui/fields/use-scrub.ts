import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react'

export type Scrub = Readonly<{
  /** The number changes by this many at a time. */
  step: number
  /** Shows what a formula such as `+=10` would do, or says with false that it cannot be; null ends it. */
  show: (text: string | null) => boolean
}>

/** A press may wander this many pixels before it is a drag. */
const TRAVEL = 3

type Held = { pointerId: number; last: number; total: number; isDrag: boolean; possible: string | null }

/**
 * Lets a label be dragged sideways to change the number beside it: a pixel is one, with Shift ten. What cannot be stays
 * at the last value that could. The release commits once; Escape takes all of it back.
 */
export function useScrub(scrub: Scrub | undefined, commit: (text: string) => void) {
  const [tried, setTried] = useState<string | null>(null)
  const held = useRef<Held | null>(null)
  const isDragged = useRef(false)
  const latest = useRef(scrub)
  latest.current = scrub

  const end = () => {
    const drag = held.current
    held.current = null
    if (!drag?.isDrag) return null
    setTried(null)
    latest.current?.show(null)
    return drag.possible
  }
  const finish = useRef(end)
  finish.current = end
  const isBusy = tried !== null
  useEffect(() => () => void finish.current(), [])
  useEffect(() => {
    if (!isBusy) return
    const onKey = (event: KeyboardEvent) => {
      // The desk's shortcuts would change what is held.
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.key === 'Escape') finish.current()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [isBusy])

  if (!scrub) return { tried: null, props: {} }
  const down = (event: PointerEvent<HTMLElement>) => {
    isDragged.current = false
    if (event.button !== 0 || !event.isPrimary) return
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { pointerId: event.pointerId, last: event.clientX, total: 0, isDrag: false, possible: null }
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const drag = held.current
    if (!drag || drag.pointerId !== event.pointerId) return
    const by = event.clientX - drag.last
    if (!drag.isDrag && Math.abs(by) < TRAVEL) return
    drag.isDrag = isDragged.current = true
    drag.last = event.clientX
    drag.total += by * (event.shiftKey ? 10 : 1)
    const steps = Math.round(drag.total / scrub.step) * scrub.step
    const text = steps < 0 ? `-=${-steps}` : `+=${steps}`
    if (scrub.show(text)) drag.possible = text
    setTried(drag.possible ?? '+=0')
  }
  const up = () => {
    const possible = end()
    if (possible !== null && !possible.endsWith('=0')) commit(possible)
  }
  // The label would put the focus into the field.
  const click = (event: MouseEvent) => isDragged.current && event.preventDefault()
  return {
    tried,
    props: {
      onPointerDown: down,
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: end,
      onLostPointerCapture: end,
      onClick: click,
    },
  }
}
