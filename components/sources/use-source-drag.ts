import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { fetched } from '@/components/ui/fetching/fetched'
import type { Source } from '@/lib/layout/input'
import type { Goals } from './source-drag'

type Start = typeof import('./source-drag').startDrag

const code = fetched(async () => (await import('./source-drag')).startDrag)

/** Starts a drag at a press on a row of the roster. Its code is fetched when there is time, or with the first press. */
export function useSourceDrag({ target, place }: Goals) {
  const end = useRef(() => {})
  useEffect(() => () => end.current(), [])

  // Rows are drawn again only when they change: what they call stays the same.
  return useMemo(
    () => ({
      onPointerDown: (event: PointerEvent<HTMLElement>, source: Source) => {
        if (event.button !== 0 || !event.isPrimary) return
        end.current()
        const { currentTarget, pointerId, clientX, clientY } = event
        const begin = (start: Start, missed: readonly globalThis.PointerEvent[]) => {
          end.current = start(window, { currentTarget, pointerId, clientX, clientY, missed }, source, { target, place })
        }
        const start = code.current()
        if (start) return begin(start, [])
        const [missed, forget] = hear(pointerId)
        let isGivenUp = false
        end.current = () => {
          isGivenUp = true
          forget()
        }
        // Where it cannot be fetched the page says that something is missing.
        code.want().then(
          (start) => {
            forget()
            if (!isGivenUp) begin(start, missed)
          },
          () => forget(),
        )
      },
    }),
    [target, place],
  )
}

/** Keeps what a pointer does from now on, until it is forgotten: a drag that is waited for does it afterwards. */
function hear(pointerId: number): [heard: readonly globalThis.PointerEvent[], forget: () => void] {
  const heard: globalThis.PointerEvent[] = []
  const listening = new AbortController()
  for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const) {
    const listen = (event: globalThis.PointerEvent) => event.pointerId === pointerId && heard.push(event)
    window.addEventListener(type, listen, { capture: true, signal: listening.signal })
  }
  return [heard, () => listening.abort()]
}
