import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import { commonBox } from '@/lib/editor/tool/scene'
import type { Rect } from '@/lib/geometry/rect'
import { paintGround, paintMat } from './paint-frame'
import { paintInput } from './paint-input'
import { paintBubble, paintGuides, paintHandles, paintMarquee, paintOutline } from './paint-overlay'
import type { Ghost, Picture, Transient } from './picture'
import { type Stack, stackOf } from './stack'
import { toScreen } from './view'

export type Board = Readonly<{
  show: (picture: Picture) => void
  /** What a gesture shows instead of the document, until null. */
  drag: (transient: Transient | null) => void
  carry: (ghost: Ghost | null) => void
  /** Draws everything again: a font has arrived. */
  repaint: () => void
  destroy: () => void
}>

type Paint = (context: CanvasRenderingContext2D, picture: Picture) => void

/**
 * The Konva stage: it draws what it is told, and listens to nothing. While a gesture runs only `lifted` and `overlay`
 * are drawn again, whatever the number of inputs in the two layers of statics below and above.
 */
export function createBoard(container: HTMLDivElement): Board {
  const stage = new Stage({ container, width: 0, height: 0, listening: false })
  let shown: Picture | null = null
  let transient: Transient | null = null
  let ghost: Ghost | null = null
  let stack: Stack = { below: [], lifted: [], above: [] }
  let byId: ReadonlyMap<string, Rect> = new Map()

  const rectOf = (id: string): Rect | undefined => transient?.rects[id] ?? byId.get(id)

  const paintBelow: Paint = (context, picture) => {
    paintGround(context, picture.frame, picture.view, picture.colour)
    for (const input of stack.below) paintInput(context, toScreen(picture.view, input), input.source, picture.look)
  }
  const paintLifted: Paint = (context, { view, look }) => {
    for (const input of stack.lifted) {
      paintInput(context, toScreen(view, rectOf(input.id) ?? input), input.source, look)
    }
  }
  const paintAbove: Paint = (context, picture) => {
    for (const input of stack.above) paintInput(context, toScreen(picture.view, input), input.source, picture.look)
    paintMat(context, picture.frame, picture.view, picture.pane)
  }
  const paintOverlay: Paint = (context, picture) => {
    const { view, frame, pane, selection, editable } = picture
    const selected = selection.flatMap((id) => rectOf(id) ?? [])
    for (const rect of selected) paintOutline(context, toScreen(view, rect))
    const box = selected.length > 0 ? commonBox(selected) : null
    if (box && selected.length > 1) paintOutline(context, toScreen(view, box), 1)
    const only = selected.length === 1 ? selected[0] : undefined
    if (only && editable) paintHandles(context, toScreen(view, only))
    if (transient?.marquee) paintMarquee(context, toScreen(view, transient.marquee))
    if (transient) paintGuides(context, transient.lines, frame, view)
    if (transient && box && !transient.marquee) paintBubble(context, box, view, pane)
    if (ghost) paintGhost(context, ghost, picture)
  }

  const [below, lifted, above, overlay] = [paintBelow, paintLifted, paintAbove, paintOverlay].map((paint) => {
    const layer = new Layer({ listening: false })
    layer.add(
      new Shape({
        listening: false,
        perfectDrawEnabled: false,
        sceneFunc: ({ _context }) => {
          if (shown && shown.pane.width > 0) paint(_context, shown)
        },
      }),
    )
    stage.add(layer)
    return layer
  })

  const restack = () => {
    stack = stackOf(shown?.inputs ?? [], transient?.rects ?? {})
    below?.batchDraw()
    lifted?.batchDraw()
    above?.batchDraw()
  }

  return {
    show: (picture) => {
      const before = shown
      shown = picture
      if (before?.pane !== picture.pane) sizeStage(stage, picture)
      if (before?.inputs !== picture.inputs) byId = new Map(picture.inputs.map((input) => [input.id, input]))
      if (!before || !looksSame(before, picture)) restack()
      overlay?.batchDraw()
    },
    drag: (next) => {
      const before = transient
      transient = next
      if (!sameIds(before, next)) restack()
      else if (stack.lifted.length > 0) lifted?.batchDraw()
      overlay?.batchDraw()
    },
    carry: (next) => {
      ghost = next
      overlay?.batchDraw()
    },
    repaint: () => stage.batchDraw(),
    destroy: () => stage.destroy(),
  }
}

function paintGhost(context: CanvasRenderingContext2D, ghost: Ghost, { view, frame, pane, look }: Picture): void {
  const rect = toScreen(view, ghost.rect)
  context.globalAlpha = 0.72
  paintInput(context, rect, ghost.source, look)
  context.globalAlpha = 1
  paintOutline(context, rect)
  paintGuides(context, ghost.lines, frame, view)
  paintBubble(context, ghost.rect, view, pane)
}

function sizeStage(stage: Stage, { pane }: Picture): void {
  stage.size({ width: pane.width, height: pane.height })
  for (const layer of stage.getLayers()) {
    if (layer.getCanvas().getPixelRatio() !== pane.pixelRatio) layer.getCanvas().setPixelRatio(pane.pixelRatio)
  }
}

const looksSame = (a: Picture, b: Picture): boolean =>
  a.inputs === b.inputs && a.look === b.look && a.view === b.view && a.pane === b.pane && a.colour === b.colour

function sameIds(a: Transient | null, b: Transient | null): boolean {
  const rects = b?.rects ?? {}
  const ids = Object.keys(a?.rects ?? {})
  return ids.length === Object.keys(rects).length && ids.every((id) => Object.hasOwn(rects, id))
}
