import { TYPED } from '@/components/ui/focus'
import type { Steering } from './steering'

const MIDDLE = 1
const LEFT = 0

/**
 * Lets a mouse pan with the middle button, or with the left one while Space is held. Such a press never reaches the
 * tool. Space still presses a button that was reached by keyboard, unless the picture is dragged before it is let go:
 * then the focus is on the canvas, and the button is not pressed.
 */
export function listenToHand(element: HTMLElement, steering: Steering, signal: AbortSignal): void {
  let isSpaceHeld = false
  let held: Readonly<{ id: number; x: number; y: number }> | null = null

  const showHand = () => {
    element.style.cursor = held ? 'grabbing' : isSpaceHeld ? 'grab' : ''
  }
  const letGo = () => {
    held = null
    showHand()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.code !== 'Space' || isOn(event, TYPED)) return
    const isDown = event.type === 'keydown' && !event.ctrlKey && !event.metaKey && !event.altKey
    if (isDown && (event.target === element || event.target === document.body)) event.preventDefault()
    if (isSpaceHeld === isDown) return
    isSpaceHeld = isDown
    showHand()
  }
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || held) return
    if (event.button !== MIDDLE && !(event.button === LEFT && isSpaceHeld)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    element.style.outline = 'none'
    element.focus({ preventScroll: true })
    element.setPointerCapture(event.pointerId)
    held = { id: event.pointerId, x: event.clientX, y: event.clientY }
    showHand()
  }
  const onMove = (event: PointerEvent) => {
    // The tool would show what it would grab here.
    if (held || isSpaceHeld) event.stopImmediatePropagation()
    if (held?.id !== event.pointerId) return
    const { x, y } = held
    held = { ...held, x: event.clientX, y: event.clientY }
    steering.pan({ x: event.clientX - x, y: event.clientY - y })
  }
  const onEnd = (event: PointerEvent) => {
    if (held?.id === event.pointerId) letGo()
  }

  const capture = { capture: true, signal }
  window.addEventListener('keydown', onKey, capture)
  window.addEventListener('keyup', onKey, capture)
  window.addEventListener(
    'blur',
    () => {
      isSpaceHeld = false
      letGo()
    },
    { signal },
  )
  element.addEventListener('pointerdown', onDown, capture)
  element.addEventListener('pointermove', onMove, capture)
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    element.addEventListener(end, onEnd, capture)
  }
  // A press of the middle button would scroll by the pointer, and its release may paste or open.
  element.addEventListener('mousedown', (event) => event.button === MIDDLE && event.preventDefault(), { signal })
  element.addEventListener('auxclick', (event) => event.button === MIDDLE && event.preventDefault(), { signal })
}

const isOn = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null
