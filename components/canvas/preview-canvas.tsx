'use client'

import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { backgroundOf, inputsOf } from '@/lib/layout/document'
import { type Board, createBoard } from './board'
import type { Picture } from './picture'
import type { PreviewCanvasProps } from './preview-canvas-props'
import { useDropTarget } from './use-drop-target'
import { useGesture } from './use-gesture'
import { usePane } from './use-pane'
import { useStills } from './use-stills'
import { fitView } from './view'

/** The layout being edited, as large as its pane allows. Loads Konva, so it is imported with `ssr: false`. */
export function PreviewCanvas(props: PreviewCanvasProps) {
  const { editor, layoutName, nameOf, pictureOf, aspectOf, isGone, readOnly, onPlace, dropTarget } = props
  const { document, selection, frame } = useStore(editor)
  const surface = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const board = useRef<Board>(null)

  const pane = usePane(surface)
  const stillOf = useStills(pictureOf)
  const view = useMemo(() => fitView(frame, pane), [frame, pane])
  const look = useMemo(() => ({ nameOf, stillOf, isGone }), [nameOf, stillOf, isGone])
  const inputs = useMemo(() => inputsOf(document).filter((input) => input.placed), [document])
  const { colour } = backgroundOf(document)
  const current: Picture = { view, pane, frame, colour, inputs, selection, editable: !readOnly, look }
  const picture = useRef(current)

  useLayoutEffect(() => {
    if (!stage.current) return
    const made = createBoard(stage.current)
    board.current = made
    return () => {
      board.current = null
      made.destroy()
    }
  }, [])

  useLayoutEffect(() => {
    picture.current = current
    board.current?.show(current)
  })

  useEffect(() => {
    window.document.fonts.ready.then(() => board.current?.repaint())
  }, [])

  useGesture({ surface, board, picture, editor, readOnly })
  useDropTarget(dropTarget, { surface, board, picture, aspectOf, onPlace, readOnly })

  return (
    <div
      ref={surface}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a press puts the focus here, for the keys that move the selection
      tabIndex={0}
      aria-label={`Preview of ${layoutName}: ${countOf(inputs.length)} on ${frame.width} × ${frame.height}`}
      style={{ position: 'relative', width: '100%', height: '100%', overflow: 'hidden', touchAction: 'none' }}
    >
      <div ref={stage} style={{ position: 'absolute', inset: 0, pointerEvents: 'none' }} />
    </div>
  )
}

const countOf = (inputs: number): string => (inputs === 1 ? '1 input' : `${inputs} inputs`)
