'use client'

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Stage } from 'react-konva/lib/ReactKonvaCore'
import { useStore } from 'zustand'
import { whenIdle } from '@/components/ui/on-demand'
import { gripOf } from '@/lib/editor/tool/scene'
import { aspectOfSize } from '@/lib/geometry/aspect'
import {
  backgroundOf,
  inputOf,
  isOnFrame,
  placedOf,
  rectRecordOf,
  type Watermark,
  watermarkOf,
} from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import { ActiveLayer } from './active-layer'
import { paintGaps } from './aids/aids'
import { createLifted } from './paint/motion/lifted'
import type { Resting } from './paint/motion/paint-resting'
import type { Picture, SourceStyle } from './paint/picture'
import { viewOf } from './paint/view'
import { players } from './players'
import type { PreviewCanvasProps } from './preview-canvas-props'
import { stackOf } from './stack'
import { StaticLayer } from './static-layer'
import { useDropTarget } from './use-drop-target'
import { useGesture } from './use-gesture'
import { type ImageAt, useImages } from './use-images'
import { useLettering } from './use-lettering'
import { useMotion } from './use-motion'
import { usePane } from './use-pane'

const Overlay = whenIdle(() => import('./aids/overlay'))

/**
 * Shows the layout being edited, as large as its pane allows. It loads Konva, so it is imported with `ssr: false`.
 * Another layout starts anew, except for the stills: they are there at once.
 */
export function PreviewCanvas(props: PreviewCanvasProps) {
  const imageAt = useImages(props.isLost)
  return <LayoutCanvas key={props.editor.getState().layoutId} {...props} imageAt={imageAt} />
}

function LayoutCanvas(props: PreviewCanvasProps & Readonly<{ imageAt: ImageAt }>) {
  const { editor, layoutName, fill, nameOf, pictureOf, imageAt, aspectOf, isGone, isSoundOnly, labelFont } = props
  const { hasPlates, readOnly, onPlace, onEnterHeld, dropTarget, onSurface, desk, isLost } = props
  const { document: stored, selection, labelHeld, frame, step, camera } = useStore(editor)
  const document = useMemo(() => fill(stored), [fill, stored])
  const surface = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    onSurface(surface.current)
    return () => onSurface(null)
  }, [onSurface])

  const pane = usePane(surface)
  const letters = useLettering(labelFont)
  const view = useMemo(() => viewOf(camera, frame, pane), [camera, frame, pane])
  const { of: playingOf } = useStore(players)
  const style = useMemo<SourceStyle>(() => {
    const stillOf = (source: Source) => {
      const picture = pictureOf(source)
      const still = playingOf(source)?.still ?? (picture === null ? null : imageAt(picture))
      return still === 'failed' ? null : still
    }
    return { nameOf, stillOf, imageAt, isGone, playingOf, isSoundOnly, hasPlates, paintGaps, ...letters }
  }, [nameOf, pictureOf, imageAt, isGone, playingOf, isSoundOnly, hasPlates, letters])
  const inputs = useMemo(() => placedOf(document), [document])
  const background = backgroundOf(document)
  const watermark = watermarkOf(document)
  const current = useMemo<Picture>(() => {
    const [id] = selection
    const one = selection.length === 1 && id !== undefined ? rectRecordOf(document, id) : null
    const only = one?.type === 'input' && !isOnFrame(one) ? null : one
    const grip = readOnly ? null : gripOf(document, selection)
    const unseen = selection
      .flatMap((id) => inputOf(document, id) ?? [])
      .filter(({ hidden, placed }) => hidden && placed)
    return { view, pane, frame, background, inputs, watermark, selection, unseen, only, labelHeld, grip, style }
  }, [view, pane, frame, background, inputs, watermark, selection, document, labelHeld, readOnly, style])
  const picture = useRef(current)
  useLayoutEffect(() => {
    picture.current = current
  })

  const { motion, active, lift, drag, carry } = useMotion()
  const stack = useMemo(() => stackOf(inputs, lift), [inputs, lift])
  const liftedMark = watermark && lift.ids.has(watermark.id) ? watermark : null
  const restingMark = liftedMark ? null : watermark
  const lifted = useMemo(
    () => createLifted({ pane, frame, view, style }, stack.lifted, stack.above, restingMark),
    [pane, frame, view, style, stack, restingMark],
  )
  const resting = useMemo<Resting>(() => {
    const still = [...stack.below, ...stack.above]
    return { pane, frame, view, background, style, inputs: still, watermark: restingMark }
  }, [pane, frame, view, background, style, stack, restingMark])

  // A gesture asks when it begins. It must not end because a picture arrives, so this is the same function all along.
  const aspects = useRef({ aspectOf, imageAt, document })
  useLayoutEffect(() => {
    aspects.current = { aspectOf, imageAt, document }
  })
  const [aspectsOf] = useState(() => (record: Input | Watermark) => {
    const { aspectOf, imageAt, document } = aspects.current
    // A place has the shape of who stands there.
    if (record.type === 'input') return [aspectOf((inputOf(document, record.id) ?? record).source)]
    const image = imageAt(record.url)
    return image && image !== 'failed' ? [aspectOfSize(image.size)] : []
  })

  useGesture({ surface, drag, picture, editor, readOnly, aspectsOf, onEnter: onEnterHeld })
  useDropTarget(dropTarget, { surface, carry, picture, step, aspectOf, onPlace, readOnly })

  const visible = pane.width > 0 && pane.height > 0
  return (
    <>
      <div
        ref={surface}
        data-focus-home
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a press puts the focus here, for the keys that move the selection
        tabIndex={0}
        aria-label={`Preview of ${layoutName}: ${countOf(inputs.length)}${watermark ? ' and a watermark' : ''} on ${frame.width} × ${frame.height}`}
        style={{ position: 'relative', width: '100%', height: '100%', overflow: 'hidden', touchAction: 'none' }}
      >
        {visible ? (
          <Stage width={pane.width} height={pane.height} listening={false} style={BEHIND}>
            <StaticLayer resting={resting} />
            <ActiveLayer node={active} motion={motion} picture={current} lifted={lifted} liftedMark={liftedMark} />
          </Stage>
        ) : null}
      </div>
      <Overlay {...{ step, editor, readOnly, inputs, desk, isLost, active, resting }} held={lift.ids} />
    </>
  )
}

/** The pointer is read on the element around the stage. */
const BEHIND = { position: 'absolute', inset: 0, pointerEvents: 'none' } as const

const countOf = (inputs: number): string => (inputs === 1 ? '1 input' : `${inputs} inputs`)
