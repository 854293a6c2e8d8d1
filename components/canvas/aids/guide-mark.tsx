import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { View } from '@/components/canvas/paint/view'
import { guideName, moveGuide, removeGuide } from '@/lib/editor/aids/layout-guides'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Axis } from '@/lib/geometry/axis'
import type { Size } from '@/lib/geometry/rect'
import { onEscape } from './on-escape'
import type { Pulled } from './pulled'
import { RULER } from './ruler-scale'

type GuideMarkProps = Readonly<{
  axis: Axis
  at: number
  index: number
  view: View
  frame: Size
  editor: EditorStore
  readOnly: boolean
  /** Returns null off the frame. */
  positionOf: (client: number, corner: number) => number | null
  onPull: (pulled: Pulled | null) => void
}>

/** A mark is this long on its ruler, in screen pixels. */
const LENGTH = 13

/**
 * Shows a guide on its ruler. It is dragged along, and off the frame to be removed; the arrow keys move it, by ten
 * times as much with Shift, and Delete removes it. Escape gives a drag up.
 */
export function GuideMark({ axis, at, index, view, frame, editor, readOnly, positionOf, onPull }: GuideMarkProps) {
  const [held, hold] = useState<Readonly<{ at: number | null }> | null>(null)
  const isTop = axis === 'x'
  const read = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const corner = currentTarget.parentElement?.getBoundingClientRect()
    return positionOf(isTop ? clientX : clientY, (isTop ? corner?.left : corner?.top) ?? 0)
  }
  const end = (isDropped: boolean) => {
    if (isDropped && held) {
      if (held.at === null) removeGuide(editor, axis, index)
      else moveGuide(editor, axis, index, held.at)
    }
    hold(null)
    onPull(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key]
    const isRemoved = event.key === 'Delete' || event.key === 'Backspace'
    if (readOnly || (way === undefined && !isRemoved)) return
    event.preventDefault()
    event.stopPropagation()
    const { step } = editor.getState()
    if (isRemoved) removeGuide(editor, axis, index)
    else if (way !== undefined) moveGuide(editor, axis, index, at + way * step * (event.shiftKey ? 10 : 1))
  }
  const place = view.origin[axis] + at * view.scale - LENGTH / 2
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={guideName(axis, at)}
      aria-orientation={isTop ? 'horizontal' : 'vertical'}
      aria-valuemin={0}
      aria-valuemax={isTop ? frame.width : frame.height}
      aria-valuenow={at}
      aria-valuetext={`${at} px`}
      aria-readonly={readOnly}
      className={`absolute rounded-sm border border-black bg-[#5fe3ff] before:absolute before:-inset-2 ${isTop ? 'cursor-ew-resize' : 'cursor-ns-resize'}`}
      style={
        isTop
          ? { left: place, top: RULER / 2 - 1, width: LENGTH, height: RULER / 2 }
          : { top: place, left: RULER / 2 - 1, height: LENGTH, width: RULER / 2 }
      }
      onPointerDown={(event) => {
        if (readOnly || event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        onEscape(event.currentTarget, event.pointerId, () => end(false))
        hold({ at })
      }}
      onPointerMove={(event) => {
        if (!held) return
        event.stopPropagation()
        const to = read(event)
        hold({ at: to })
        onPull({ axis, index, at: to })
      }}
      onPointerUp={(event) => {
        event.stopPropagation()
        end(true)
      }}
      onPointerCancel={() => end(false)}
      onKeyDown={onKeyDown}
    />
  )
}

const WAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
