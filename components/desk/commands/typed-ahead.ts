import { useLayoutEffect } from 'react'

/** What was typed since the palette was asked for, until it is there and hears for itself. */
let ahead = ''
let isThere = false

/** Keeps what is typed while the palette is on its way: its code may have to be fetched, and nobody waits for that. */
export function useTypedAhead(isAsked: boolean): void {
  useLayoutEffect(() => {
    if (!isAsked) return
    const keep = (event: KeyboardEvent) => {
      if (isThere || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.key === 'Backspace') ahead = ahead.slice(0, -1)
      else if ([...event.key].length === 1) ahead += event.key
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', keep, { capture: true })
    return () => {
      window.removeEventListener('keydown', keep, { capture: true })
      ahead = ''
      isThere = false
    }
  }, [isAsked])
}

/** Returns what was typed so far. From now on the field of the palette hears for itself: it has the focus. */
export function hearForOneself(): string {
  isThere = true
  return ahead
}
