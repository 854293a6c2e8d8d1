import { cardOfInput } from './cards'
import { type Card, drawCard } from './draw-card'
import { seenState } from './lifetimes'
import type { RectInfo } from './mix-input'
import type { State, Task } from './state'
import { escapeXml, svgPicture } from './svg'

type Placed = Readonly<{ name: string; state: ReturnType<typeof seenState>; rect: RectInfo; card: Card | null }>

/**
 * One output's picture, drawn from the StartMix body and the streams' own pictures, nothing else. Rectangles are pixels
 * of the first output; the others are scaled and cropped from it (contract 2.3).
 */
export function drawProgram(state: State, task: Task, outputIndex: number): string {
  const { MixOutput, BackGroundColorHex } = task.body
  const [frame, output] = [sizeOf(MixOutput[0]), sizeOf(MixOutput[outputIndex])]
  const inputs = placedInputs(state, task).map(drawInput)
  const colour = BackGroundColorHex ? `#${BackGroundColorHex.slice(2, 8).toLowerCase()}` : '#000'
  const background = `<rect data-background="" width="${frame.width}" height="${frame.height}" fill="${colour}"/>`
  return svgPicture(output, frame, background + inputs.join(''))
}

/** Bottom first. Of equal Layers the later input is above (contract 7). */
const placedInputs = (state: State, { body, inputs }: Task): Placed[] =>
  body.MixInput.flatMap(({ RectInfo: rect }, index): Placed[] => {
    const input = inputs[index]
    if (!rect || !input) return []
    return [{ name: input.name, state: seenState(input), rect, card: input.givenUp ? null : cardOfInput(state, input) }]
  }).sort((a, b) => a.rect.Layer - b.rect.Layer)

/** A black rectangle, and over it the picture that fills it, cropped where the shape differs (RenderMode 0). */
function drawInput({ name, state, rect, card }: Placed, index: number): string {
  const place = `x="${rect.Left}" y="${rect.Top}" width="${rect.Right - rect.Left}" height="${rect.Bottom - rect.Top}"`
  const box = `<rect data-stream="${escapeXml(name)}" data-state="${state}" data-layer="${rect.Layer}" ${place} fill="#000"/>`
  if (!card) return box
  return (
    `${box}<svg ${place} viewBox="0 0 ${card.width} ${card.height}" preserveAspectRatio="xMidYMid slice">` +
    `${drawCard(card, String(index))}${state === 'frozen' ? frozenVeil(card) : ''}</svg>`
  )
}

/** Dimmed, with a pause sign: a picture that stands still looks like one that does not. */
function frozenVeil({ width, height }: Card): string {
  const bar = Math.min(width, height) / 40
  const [x, y] = [width / 2, height / 2 - bar * 9]
  return (
    `<rect width="${width}" height="${height}" fill="#0b0c0f" fill-opacity=".45"/>` +
    `<path fill="#fff" fill-opacity=".7" d="M${x - bar * 1.5} ${y}h${bar}v${bar * 4}h${-bar}zM${x + bar / 2} ${y}h${bar}v${bar * 4}h${-bar}z"/>`
  )
}

/** A picture of no size cannot be shown: it is one pixel then. */
const sizeOf = (output: { Width: number; Height: number } | undefined) => ({
  width: Math.max(1, output?.Width ?? 1),
  height: Math.max(1, output?.Height ?? 1),
})
