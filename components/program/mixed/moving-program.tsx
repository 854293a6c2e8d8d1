'use client'

import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import { playDrawing } from './play-drawing'
import { readDrawing, sourcesIn } from './read-drawing'

/**
 * Draws over the sandbox's picture the same mix with the moving pictures of its sources, while any of them moves. How
 * they are mixed is read from that picture alone: a wrong body looks wrong.
 */
export default function MovingProgram({ picture }: { picture: string }) {
  const id = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { of, want } = useStore(players)
  const drawing = useMemo(() => readDrawing(decodeURIComponent(picture.slice(picture.indexOf(',') + 1))), [picture])
  const sources = useMemo(() => sourcesIn(drawing), [drawing])
  const isMoving = sources.some((source) => (of(source)?.still ?? null) !== null)
  const [width, setWidth] = useState(0)

  useEffect(() => want?.(id, sources), [want, id, sources])
  useEffect(() => () => want?.(id, []), [want, id])

  useEffect(() => {
    const element = canvas.current
    if (!element || !isMoving) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [isMoving])

  useEffect(() => {
    const element = canvas.current
    return element && isMoving && width > 0 ? playDrawing(element, drawing, of) : undefined
  }, [drawing, of, isMoving, width])

  return isMoving ? (
    <canvas ref={canvas} data-moving aria-hidden className="absolute inset-0 size-full object-contain" />
  ) : null
}
