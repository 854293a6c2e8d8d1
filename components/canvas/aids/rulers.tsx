import { useState } from 'react'
import { useStore } from 'zustand'
import type { Pane, View } from '@/components/canvas/paint/view'
import { addGuide, guideLines } from '@/lib/editor/aids/layout-guides'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { type Axis, sizeAlong } from '@/lib/geometry/axis'
import type { Size } from '@/lib/geometry/rect'
import { roundTo, type Step } from '@/lib/geometry/round'
import { backgroundOf } from '@/lib/layout/document'
import { GuideLines } from './guide-lines'
import { GuideMark } from './guide-mark'
import type { Pulled } from './pulled'
import { RULER, RulerScale } from './ruler-scale'

type RulersProps = Readonly<{
  view: View
  pane: Pane
  frame: Size
  step: Step
  editor: EditorStore
  readOnly: boolean
}>

const AXES = ['x', 'y'] as const

/**
 * Draws a ruler above the canvas and one beside it, with the guides of the layout. A guide is pulled out of the ruler
 * that lies along it, and is moved and removed by its mark on the other ruler: on the canvas the pointer meets inputs
 * alone.
 */
export function Rulers({ view, pane, frame, step, editor, readOnly }: RulersProps) {
  const guides = useStore(editor, ({ document }) => backgroundOf(document).guides)
  const [pulled, setPulled] = useState<Pulled | null>(null)
  const lines = guideLines(guides, frame, step)
  /** Reads the pointer as a position on the frame, or null off it. */
  const positionOf = (axis: Axis, client: number, corner: number): number | null => {
    const at = (client - corner - view.origin[axis]) / view.scale
    const size = sizeAlong(frame, axis)
    return at < -step || at > size + step ? null : Math.min(size, Math.max(0, roundTo(at, step)))
  }
  return (
    <div data-rulers className="pointer-events-none absolute inset-0 overflow-hidden">
      <GuideLines view={view} pane={pane} lines={lines} pulled={pulled} />
      {AXES.map((along) => {
        // What is pulled out of the upper ruler lies level, as the ruler does.
        const axis = along === 'x' ? 'y' : 'x'
        return (
          <RulerScale
            key={along}
            along={along}
            view={view}
            pane={pane}
            canPull={!readOnly}
            onPull={({ x, y }, corner) =>
              setPulled({
                axis,
                index: null,
                at: positionOf(axis, axis === 'x' ? x : y, axis === 'x' ? corner.x : corner.y),
              })
            }
            onEnd={(isDropped) => {
              const why = isDropped && pulled?.at != null ? addGuide(editor, axis, pulled.at) : null
              if (why) editor.getState().refuse(why)
              setPulled(null)
            }}
          >
            {lines[along].map((at, index) => (
              <GuideMark
                // biome-ignore lint/suspicious/noArrayIndexKey: guides are known by their place in the list
                key={index}
                axis={along}
                at={pulled?.axis === along && pulled.index === index ? (pulled.at ?? at) : at}
                index={index}
                view={view}
                frame={frame}
                editor={editor}
                readOnly={readOnly}
                positionOf={(client, corner) => positionOf(along, client, corner)}
                onPull={setPulled}
              />
            ))}
          </RulerScale>
        )
      })}
      <span aria-hidden className="absolute top-0 left-0 bg-surface" style={{ width: RULER, height: RULER }} />
    </div>
  )
}
