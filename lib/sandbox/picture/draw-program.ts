import type { State, Task } from '@/lib/sandbox/state/state'
import { nothingLeft } from '@/lib/shared/every-field'
import { toBox } from './box'
import { drawImage } from './draw-image'
import { BLUR_FILTER, drawInput, type PlacedInput } from './draw-input'
import type { DrawnOutput, DrawnTask } from './effects'
import { seenOf } from './seen'
import { svgPicture } from './svg'

type Size = Readonly<{ width: number; height: number }>

/**
 * Draws one output's picture from the StartMix body and the streams' own pictures, nothing else. Rectangles are pixels
 * of the first output; the others are scaled and cropped from it (contract 2.3). Images stand in by their names.
 */
export function drawProgram(state: State, task: Task, outputIndex: number, now: number): string {
  const body: DrawnTask = task.body
  const { MixInput, MixOutput, BackGroundColorHex, BackgroundImage, WaterMark, ...rest } = body
  nothingLeft(rest)
  const [frame, output] = [sizeOf(MixOutput[0]), sizeOf(MixOutput[outputIndex])]
  // A mix of sound only has no background image (contract 4).
  const hasPicture = MixInput.some(({ RectInfo }) => RectInfo)
  const inputs = placedInputs(state, task, now)
  return svgPicture(
    output,
    frame,
    (inputs.some(({ fields }) => fields.BlurInfo) ? BLUR_FILTER : '') +
      drawColour(BackGroundColorHex, frame) +
      (BackgroundImage && hasPicture ? drawImage('background', BackgroundImage, { x: 0, y: 0, ...frame }) : '') +
      inputs.map(drawInput).join('') +
      drawWatermark(WaterMark),
  )
}

function drawColour(hex: DrawnTask['BackGroundColorHex'], { width, height }: Size): string {
  const colour = hex ? `#${hex.slice(2, 8).toLowerCase()}` : '#000'
  return `<rect data-background="" width="${width}" height="${height}" fill="${colour}"/>`
}

function drawWatermark(watermark: DrawnTask['WaterMark']): string {
  if (!watermark) return ''
  const { Image, RectInfo, ...rest } = watermark
  nothingLeft(rest)
  return Image && RectInfo ? drawImage('watermark', Image, toBox(RectInfo)) : ''
}

/** Sorts the lowest first. Of equal Layers the later input is above (contract 7). */
const placedInputs = (state: State, { body, inputs }: Task, now: number): PlacedInput[] =>
  body.MixInput.flatMap((input, index): PlacedInput[] => {
    const pulled = inputs[index]
    if (!input.RectInfo || !pulled) return []
    const fields = { ...input, RectInfo: input.RectInfo }
    return [{ kind: pulled.kind, name: pulled.name, fields, seen: seenOf(state, pulled, input, now) }]
  }).sort((a, b) => a.fields.RectInfo.Layer - b.fields.RectInfo.Layer)

/** A picture without a size could not be opened, so it is at least one pixel. */
function sizeOf(output: DrawnOutput | undefined): Size {
  if (!output) return { width: 1, height: 1 }
  const { Width, Height, ...rest } = output
  nothingLeft(rest)
  return { width: Math.max(1, Width), height: Math.max(1, Height) }
}
