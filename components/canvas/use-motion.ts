import type { Layer } from 'konva/lib/Layer'
import { type RefObject, useMemo, useRef, useState } from 'react'
import { fetched } from '@/components/ui/fetching/fetched'
import { NOTHING_HELD } from '@/lib/editor/tool/held'
import type { Rects } from '@/lib/editor/tool/tool'
import type { Motion, PaintCarried, Transient } from './paint/picture'
import type { Lift } from './stack'

/** It is fetched with the first press: until it is there, what moves is painted one by one. */
export const gliding = fetched(() => import('./paint/motion/gliding'))

type Moving = Readonly<{
  motion: RefObject<Motion>
  /** Paints the motion. */
  active: RefObject<Layer | null>
  lift: Lift
  drag: (transient: Transient | null) => void
  carry: (ghost: PaintCarried | null) => void
}>

/**
 * Draws pointers' effects past React: each draws the active layer again from a ref. Only what is lifted or put down
 * renders, once at either end of a gesture.
 */
export function useMotion(): Moving {
  const active = useRef<Layer>(null)
  const motion = useRef<Motion>({ transient: null, ghost: null })
  const [lift, hold] = useState<Lift>({ ids: new Set<string>(), copies: false })

  const show = useMemo(() => {
    const put = (change: Partial<Motion>) => {
      motion.current = { ...motion.current, ...change }
      active.current?.batchDraw()
    }
    return {
      drag: (transient: Transient | null) => {
        const earlier = motion.current.transient
        const { rects: before } = earlier?.held ?? NOTHING_HELD
        const { rects: now } = transient?.held ?? NOTHING_HELD
        const copies = transient?.copies === true
        put({ transient })
        if (copies === (earlier?.copies === true) && (now === before || sameKeys(before, now))) return
        hold({ ids: new Set(Object.keys(now)), copies })
      },
      carry: (ghost: PaintCarried | null) => put({ ghost }),
    }
  }, [])

  return { motion, active, lift, ...show }
}

function sameKeys(a: Rects, b: Rects): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key))
}
