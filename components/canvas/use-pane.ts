import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Pane } from './paint/view'

/** Follows the element's size, and the screen's density when the window moves to another screen or is zoomed. */
export function usePane(element: RefObject<HTMLElement | null>): Pane {
  const [pane, setPane] = useState<Pane>({ width: 0, height: 0, pixelRatio: 1 })

  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const measure = () => {
      const next = { width: target.clientWidth, height: target.clientHeight, pixelRatio: window.devicePixelRatio || 1 }
      setPane((pane) =>
        pane.width === next.width && pane.height === next.height && pane.pixelRatio === next.pixelRatio ? pane : next,
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    window.addEventListener('resize', measure)
    const unfollow = followDensity(measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
      unfollow()
    }
  }, [element])

  return pane
}

/** Calls back when the window comes onto a screen of another density, which changes no size and fires no resize. */
function followDensity(onChange: () => void): () => void {
  let query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
  const follow = () => {
    query.removeEventListener('change', follow)
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    query.addEventListener('change', follow)
    onChange()
  }
  query.addEventListener('change', follow)
  return () => query.removeEventListener('change', follow)
}
