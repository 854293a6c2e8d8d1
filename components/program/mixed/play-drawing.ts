import type { Playing, Still } from '@/components/canvas/paint/picture'
import { fillAround } from '@/lib/geometry/fit'
import type { Rect } from '@/lib/geometry/rect'
import type { Source } from '@/lib/layout/input'
import { type Piece, toPieces } from './mix'
import { paintSource } from './paint-source'
import type { Drawing } from './read-drawing'

type Context = CanvasRenderingContext2D
type Paint = (context: Context) => void

/**
 * Draws the sandbox's mix with the pictures of the sources that move, again for each new picture, at most once for each
 * frame of the screen, until the returned function is called. What stands still is drawn once, into pictures of its
 * own. The canvas keeps what it shows until the first picture of this drawing is there.
 */
export function playDrawing(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  of: (source: Source) => Playing | null,
): () => void {
  const ratio = window.devicePixelRatio
  const width = Math.max(1, Math.min(drawing.output.width, Math.round(canvas.clientWidth * ratio)))
  const height = Math.max(1, Math.round((width * drawing.output.height) / drawing.output.width))
  // An output of another shape than the frame is filled and cropped (contract 2.3).
  const shown = fillAround(drawing.frame, { x: 0, y: 0, width, height })
  const stage: Stage = { width, height, shown, scale: shown.width / drawing.frame.width }
  const pieces = toPieces(drawing.parts, (source) => (of(source)?.still ?? null) !== null)
  const ends: (() => void)[] = []
  let isOver = false
  let frame = 0

  const start = async () => {
    const paints = await Promise.all(pieces.map((piece) => paintOf(piece, drawing, stage, of)))
    const context = canvas.getContext('2d')
    if (isOver || !context) return
    const draw = () => {
      frame = 0
      for (const paint of paints) paint(context)
    }
    canvas.width = width
    canvas.height = height
    draw()
    const mark = () => (frame ||= requestAnimationFrame(draw))
    for (const piece of pieces) {
      if (piece.kind === 'still' || piece.picture.isFrozen) continue
      const end = of(piece.picture.source)?.onPicture(mark)
      if (end) ends.push(end)
    }
  }
  start().catch(() => {})
  return () => {
    isOver = true
    for (const end of ends) end()
    cancelAnimationFrame(frame)
  }
}

/** Holds the pixels of the canvas, and where the frame lies on them. */
type Stage = Readonly<{ width: number; height: number; shown: Rect; scale: number }>

async function paintOf(
  piece: Piece<Element>,
  drawing: Drawing,
  stage: Stage,
  of: (source: Source) => Playing | null,
): Promise<Paint> {
  if (piece.kind === 'still') return paintStanding(piece.drawn, piece.box, drawing, stage)
  const { picture } = piece
  const kept = picture.isFrozen ? keep(of(picture.source)?.still ?? null) : null
  return (context) => {
    const still = kept ?? of(picture.source)?.still
    if (!still) return
    context.save()
    context.translate(stage.shown.x, stage.shown.y)
    context.scale(stage.scale, stage.scale)
    paintSource(context, still, picture)
    context.restore()
  }
}

/** Keeps the picture that a source has now: the mix shows no newer one. */
function keep(still: Still | null): Still | null {
  if (!still) return null
  const { width, height } = still.size
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(still.image, 0, 0, width, height)
  return { ...still, image: canvas, soft: () => canvas }
}

/** Draws once what stands still, as far as it reaches, and returns what paints that, pixel on pixel. */
async function paintStanding(
  drawn: readonly Element[],
  box: Rect,
  { root, shared }: Drawing,
  { width, height, shown, scale }: Stage,
): Promise<Paint> {
  const picture = root.cloneNode(false)
  if (!(picture instanceof Element)) return () => {}
  picture.setAttribute('width', String(width))
  picture.setAttribute('height', String(height))
  for (const element of [...shared, ...drawn]) picture.append(element.cloneNode(true))
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`
  await image.decode()
  const [left, top] = [Math.floor(shown.x + box.x * scale), Math.floor(shown.y + box.y * scale)]
  const x = Math.max(0, left)
  const y = Math.max(0, top)
  const right = Math.min(width, Math.ceil(shown.x + (box.x + box.width) * scale))
  const bottom = Math.min(height, Math.ceil(shown.y + (box.y + box.height) * scale))
  if (right <= x || bottom <= y) return () => {}
  const own = new OffscreenCanvas(right - x, bottom - y)
  own.getContext('2d')?.drawImage(image, -x, -y, width, height)
  return (context) => context.drawImage(own, x, y)
}
