import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import type { Rect } from '@/lib/geometry/rect'
import { paintCover, paintGhost, paintLifted, paintOverlay, paintStatics } from './paint-layers'
import type { Ghost, Picture, Transient } from './picture'
import { type Stack, stackOf } from './stack'

export type Board = Readonly<{
  show: (picture: Picture) => void
  /** What a gesture shows instead of the document, until null. */
  drag: (transient: Transient | null) => void
  carry: (ghost: Ghost | null) => void
  /** Draws everything again: a font has arrived. */
  repaint: () => void
  destroy: () => void
}>

/**
 * The Konva stage: it draws what it is told, and listens to nothing. While a gesture runs only the active layer is
 * drawn again, whatever the number of inputs that stand still on the other (docs/decisions/011).
 */
export function createBoard(container: HTMLDivElement): Board {
  const stage = new Stage({ container, width: 0, height: 0, listening: false })
  const cover = document.createElement('canvas')
  let shown: Picture | null = null
  let transient: Transient | null = null
  let ghost: Ghost | null = null
  let stack: Stack = { below: [], lifted: [], above: [] }
  let placed: ReadonlyMap<string, Rect> = new Map()

  const rectOf = (id: string): Rect | undefined => transient?.rects[id] ?? placed.get(id)

  const addLayer = (paint: (context: CanvasRenderingContext2D, picture: Picture) => void): Layer => {
    const layer = new Layer({ listening: false })
    layer.add(
      new Shape({
        listening: false,
        perfectDrawEnabled: false,
        sceneFunc: ({ _context }) => {
          if (shown && shown.pane.width > 0 && shown.pane.height > 0) paint(_context, shown)
        },
      }),
    )
    stage.add(layer)
    return layer
  }

  const statics = addLayer((context, picture) => paintStatics(context, picture, stack))
  const active = addLayer((context, picture) => {
    paintLifted(context, picture, stack, rectOf, cover)
    paintOverlay(context, picture, rectOf, transient)
    if (ghost) paintGhost(context, ghost, picture)
  })

  const restack = () => {
    stack = stackOf(shown?.inputs ?? [], transient?.rects ?? {})
    if (shown && stack.lifted.length > 0) renewCover(cover, shown, stack)
    statics.batchDraw()
  }

  return {
    show: (picture) => {
      const before = shown
      shown = picture
      if (before?.pane !== picture.pane) sizeStage(stage, picture)
      if (before?.inputs !== picture.inputs) placed = new Map(picture.inputs.map((input) => [input.id, input]))
      if (!before || !standsStill(before, picture)) restack()
      active.batchDraw()
    },
    drag: (next) => {
      const lifts = !sameIds(transient, next)
      transient = next
      if (lifts) restack()
      active.batchDraw()
    },
    carry: (next) => {
      ghost = next
      active.batchDraw()
    },
    repaint: () => {
      restack()
      active.batchDraw()
    },
    destroy: () => stage.destroy(),
  }
}

function sizeStage(stage: Stage, { pane }: Picture): void {
  stage.size({ width: pane.width, height: pane.height })
  for (const layer of stage.getLayers()) {
    if (layer.getCanvas().getPixelRatio() !== pane.pixelRatio) layer.getCanvas().setPixelRatio(pane.pixelRatio)
  }
}

function renewCover(cover: HTMLCanvasElement, picture: Picture, stack: Stack): void {
  const { width, height, pixelRatio } = picture.pane
  cover.width = Math.ceil(width * pixelRatio)
  cover.height = Math.ceil(height * pixelRatio)
  const context = cover.getContext('2d')
  if (!context || cover.width === 0 || cover.height === 0) return
  context.scale(cover.width / width, cover.height / height)
  paintCover(context, picture, stack)
}

const standsStill = (a: Picture, b: Picture): boolean =>
  a.inputs === b.inputs && a.look === b.look && a.view === b.view && a.pane === b.pane && a.colour === b.colour

function sameIds(a: Transient | null, b: Transient | null): boolean {
  const rects = b?.rects ?? {}
  const ids = Object.keys(a?.rects ?? {})
  return ids.length === Object.keys(rects).length && ids.every((id) => Object.hasOwn(rects, id))
}
