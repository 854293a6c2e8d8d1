'use client'

import { useLayoutEffect, useMemo, useRef } from 'react'
import { Stage } from 'react-konva/lib/ReactKonvaCore'
import { useStore } from 'zustand'
import { backgroundOf, inputsOf } from '@/lib/layout/document'
import { ActiveLayer } from './active-layer'
import { createCover } from './cover'
import type { Look, Picture } from './picture'
import type { PreviewCanvasProps } from './preview-canvas-props'
import { stackOf } from './stack'
import { StaticLayer } from './static-layer'
import { useDropTarget } from './use-drop-target'
import { useGesture } from './use-gesture'
import { useMotion } from './use-motion'
import { usePane } from './use-pane'
import { useStills } from './use-stills'
import { useTags } from './use-tags'
import { fitView } from './view'

/**
 * The layout being edited, as large as its pane allows. Loads Konva, so it is imported with `ssr: false`. Another layout
 * starts anew, except for the stills: they are there at once.
 */
export function PreviewCanvas(props: PreviewCanvasProps) {
  const stillOf = useStills(props.pictureOf)
  return <LayoutCanvas key={props.editor.getState().layoutId} {...props} stillOf={stillOf} />
}

function LayoutCanvas(props: PreviewCanvasProps & Pick<Look, 'stillOf'>) {
  const { editor, layoutName, nameOf, stillOf, aspectOf, isGone, readOnly, onPlace, dropTarget } = props
  const { document, selection, frame } = useStore(editor)
  const surface = useRef<HTMLDivElement>(null)

  const pane = usePane(surface)
  const tags = useTags()
  const view = useMemo(() => fitView(frame, pane), [frame, pane])
  const look = useMemo(() => ({ nameOf, stillOf, isGone, tags }), [nameOf, stillOf, isGone, tags])
  const inputs = useMemo(() => inputsOf(document).filter((input) => input.placed), [document])
  const { colour } = backgroundOf(document)
  const current = useMemo<Picture>(
    () => ({ view, pane, frame, colour, inputs, selection, editable: !readOnly, look }),
    [view, pane, frame, colour, inputs, selection, readOnly, look],
  )
  const picture = useRef(current)
  useLayoutEffect(() => {
    picture.current = current
  })

  const { motion, active, lifted, drag, carry } = useMotion()
  const stack = useMemo(() => stackOf(inputs, lifted), [inputs, lifted])
  const cover = useMemo(() => createCover(pane, frame, view, look, stack.above), [pane, frame, view, look, stack])

  useGesture({ surface, drag, picture, editor, readOnly })
  useDropTarget(dropTarget, { surface, carry, picture, aspectOf, onPlace, readOnly })

  const visible = pane.width > 0 && pane.height > 0
  return (
    <div
      ref={surface}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a press puts the focus here, for the keys that move the selection
      tabIndex={0}
      aria-label={`Preview of ${layoutName}: ${countOf(inputs.length)} on ${frame.width} × ${frame.height}`}
      style={{ position: 'relative', width: '100%', height: '100%', overflow: 'hidden', touchAction: 'none' }}
    >
      {visible ? (
        <Stage width={pane.width} height={pane.height} listening={false} style={BEHIND}>
          <StaticLayer picture={current} stack={stack} cover={cover} />
          <ActiveLayer node={active} motion={motion} picture={current} stack={stack} cover={cover} />
        </Stage>
      ) : null}
    </div>
  )
}

/** The pointer is read on the element around the stage. */
const BEHIND = { position: 'absolute', inset: 0, pointerEvents: 'none' } as const

const countOf = (inputs: number): string => (inputs === 1 ? '1 input' : `${inputs} inputs`)
