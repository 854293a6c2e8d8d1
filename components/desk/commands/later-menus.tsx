'use client'

import { type RefObject, useEffect, useState } from 'react'
import { Boundary } from '@/components/ui/fetching/boundary'
import { fetched } from '@/components/ui/fetching/fetched'
import { useFetched } from '@/components/ui/fetching/use-fetched'
import { OnItsWay } from '@/components/ui/on-demand'
import { usePointerSeen } from '@/components/ui/use-pointer-seen'
import type { Perform } from './perform'

const code = fetched(() => import('./context-menus'))

/** These areas have a menu: the canvas and the list of layers that of the selection, a source in the room its own. */
const AREAS = '[data-focus-home], [data-menu="layers"], [aria-label="Sources in the room"]'

/**
 * Fetches what opens menus once a pointer was seen or the page has nothing to do, or for the first who asks for one.
 */
export function ContextMenus({ doing }: { doing: RefObject<Perform | null> }) {
  const isPointed = usePointerSeen()
  const [first, setFirst] = useState<MouseEvent | null>(null)
  useEffect(() => {
    // Where it cannot be fetched, all that menus offer has keys and buttons.
    if (isPointed) code.load().catch(() => {})
    const ask = (event: MouseEvent) => {
      if (code.current() || !(event.target instanceof Element && event.target.closest(AREAS))) return
      event.preventDefault()
      setFirst(event)
      code.want().catch(() => setFirst(null))
    }
    window.addEventListener('contextmenu', ask)
    return () => window.removeEventListener('contextmenu', ask)
  }, [isPointed])
  const Menus = useFetched(code)?.default
  return Menus ? (
    <Boundary otherwise={() => null}>
      <Menus doing={doing} areas={AREAS} first={first} />
    </Boundary>
  ) : first ? (
    <OnItsWay />
  ) : null
}
