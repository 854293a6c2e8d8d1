/** A finger that rests for so long asks for a menu, as on a phone. Dragging in a list begins sooner (sort-rows.ts). */
const HOLD_MS = 600
/** A finger never rests quite still, in CSS pixels. */
const TOLERANCE = 10

/**
 * Asks for a menu where one finger rests on what `areas` matches. Some browsers ask by themselves, and some never do:
 * whichever is first counts.
 */
export function watchLongPress(areas: string, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let held: PointerEvent | null = null
  const stop = () => {
    clearTimeout(timer)
    held = null
  }
  const down = (event: PointerEvent) => {
    stop()
    const { target } = event
    if (event.pointerType !== 'touch' || !event.isPrimary || !(target instanceof Element) || !target.closest(areas))
      return
    held = event
    timer = setTimeout(() => {
      const { clientX, clientY } = event
      stop()
      target.dispatchEvent(
        new PointerEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY, pointerType: 'touch' }),
      )
    }, HOLD_MS)
  }
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (held && Math.hypot(clientX - held.clientX, clientY - held.clientY) > TOLERANCE) stop()
  }
  const options = { capture: true, signal }
  window.addEventListener('pointerdown', down, options)
  window.addEventListener('pointermove', move, options)
  for (const type of ['pointerup', 'pointercancel', 'contextmenu', 'scroll']) {
    window.addEventListener(type, stop, options)
  }
  signal.addEventListener('abort', stop)
}
