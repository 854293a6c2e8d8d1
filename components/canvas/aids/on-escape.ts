/**
 * Has Escape give up what a pointer does that an element has captured. Nothing else on the page hears the key then:
 * what is selected stays so.
 */
export function onEscape(element: HTMLElement, pointerId: number, giveUp: () => void): void {
  const listening = new AbortController()
  const { signal } = listening
  const stop = () => listening.abort()
  element.addEventListener('lostpointercapture', stop, { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (!element.hasPointerCapture(pointerId)) return stop()
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      giveUp()
      element.releasePointerCapture(pointerId)
    },
    { capture: true, signal },
  )
}
