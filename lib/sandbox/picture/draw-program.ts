import type { State, Task } from '@/lib/sandbox/state/state'
import { toBox } from './box'
import { drawImage } from './draw-image'
import { BLUR_FILTER, drawInput, type Placed } from './draw-input'
import { lookOf } from './seen-input'
import { svgPicture } from './svg'

/**
 * One output's picture, drawn from the StartMix body and the streams' own pictures, nothing else. Rectangles are pixels
 * of the first output; the others are scaled and cropped from it (contract 2.3). Images stand in by their names.
 */
export function drawProgram(state: State, task: Task, outputIndex: number, now: number): string {
  const { MixOutput, WaterMark } = task.body
  const [frame, output] = [sizeOf(MixOutput[0]), sizeOf(MixOutput[outputIndex])]
  const inputs = placedInputs(state, task, now)
  const watermark =
    WaterMark?.Image && WaterMark.RectInfo ? drawImage('watermark', WaterMark.Image, toBox(WaterMark.RectInfo)) : ''
  const filters = inputs.some(({ input }) => input.BlurInfo) ? BLUR_FILTER : ''
  return svgPicture(output, frame, filters + drawBackground(task, frame) + inputs.map(drawInput).join('') + watermark)
}

/** A mix of sound only shows no background image (contract 4). */
function drawBackground({ body }: Task, frame: ReturnType<typeof sizeOf>): string {
  const { BackGroundColorHex, BackgroundImage, MixInput } = body
  const colour = BackGroundColorHex ? `#${BackGroundColorHex.slice(2, 8).toLowerCase()}` : '#000'
  const plain = `<rect data-background="" width="${frame.width}" height="${frame.height}" fill="${colour}"/>`
  const hasPicture = MixInput.some(({ RectInfo }) => RectInfo)
  return BackgroundImage && hasPicture
    ? plain + drawImage('background', BackgroundImage, { x: 0, y: 0, ...frame })
    : plain
}

/** Bottom first. Of equal Layers the later input is above (contract 7). */
const placedInputs = (state: State, { body, inputs }: Task, now: number): Placed[] =>
  body.MixInput.flatMap((input, index): Placed[] => {
    const pulled = inputs[index]
    if (!input.RectInfo || !pulled) return []
    return [{ name: pulled.name, rect: input.RectInfo, input, look: lookOf(state, pulled, input, now) }]
  }).sort((a, b) => a.rect.Layer - b.rect.Layer)

/** A picture of no size cannot be shown: it is one pixel then. */
const sizeOf = (output: { Width: number; Height: number } | undefined) => ({
  width: Math.max(1, output?.Width ?? 1),
  height: Math.max(1, output?.Height ?? 1),
})
