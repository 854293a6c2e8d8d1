import { fingerDown, fingerGone, fingerMoved, isDown, NO_FINGERS } from './pinch'
import type { Steering } from './steering'

/**
 * Lets two fingers pan and zoom. The first one may have begun to move an input: that is given up when the second one
 * comes, and nothing that any finger does counts for the tool until all of them are off the screen.
 */
export function listenToFingers(element: HTMLElement, steering: Steering, signal: AbortSignal): void {
  let fingers = NO_FINGERS
  let isGivingUp = false

  const onDown = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return
    const before = fingers
    fingers = fingerDown(fingers, at(event))
    if (!fingers.isPinching) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const [first] = before.down
    if (first && !before.isPinching) giveUp(first.id)
  }
  /** The tool takes back what it has done with a pointer that is lost. */
  const giveUp = (pointerId: number) => {
    isGivingUp = true
    element.dispatchEvent(new PointerEvent('pointercancel', { pointerId, bubbles: true }))
    isGivingUp = false
  }
  const onMove = (event: PointerEvent) => {
    if (!isDown(fingers, event.pointerId)) return
    const [next, pinch] = fingerMoved(fingers, at(event))
    fingers = next
    if (!pinch) return
    event.stopImmediatePropagation()
    steering.pan(pinch.by)
    if (pinch.factor !== 1) steering.zoom(pinch.about, pinch.factor)
  }
  const onEnd = (event: PointerEvent) => {
    if (isGivingUp || !isDown(fingers, event.pointerId)) return
    if (fingers.isPinching) event.stopImmediatePropagation()
    fingers = fingerGone(fingers, event.pointerId)
  }

  const capture = { capture: true, signal }
  element.addEventListener('pointerdown', onDown, capture)
  window.addEventListener('pointermove', onMove, capture)
  window.addEventListener('pointerup', onEnd, capture)
  window.addEventListener('pointercancel', onEnd, capture)
}

const at = ({ pointerId: id, clientX: x, clientY: y }: PointerEvent) => ({ id, x, y })
