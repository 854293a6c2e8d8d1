import { Refusal } from '@/lib/sandbox/wire/answer'
import { BAD_RECTANGLE } from '@/lib/sandbox/wire/assumptions'
import { CODE } from '@/lib/sandbox/wire/codes'
import type { Edges } from '@/lib/sandbox/wire/fields'
import type { BlurInfo, MixInput } from '@/lib/sandbox/wire/mix-input'
import type { StartMix } from '@/lib/sandbox/wire/requests'

/**
 * Checks what must hold between an input's fields, and where the watermark lies (contract 2.2).
 *
 * @throws {Refusal}
 */
export function checkInputs(body: StartMix): void {
  const { MixInput, MixOutput, WaterMark } = body
  const [frame] = MixOutput
  for (const [index, input] of MixInput.entries()) {
    for (const check of Object.values(CHECKS)) check?.(input, `MixInput[${index}]`, body)
  }
  if (WaterMark?.RectInfo && frame) {
    requireInside(WaterMark.RectInfo, frame, 'WaterMark.RectInfo', CODE.watermark)
  }
  requireOneFont(MixInput)
}

type Check = (input: MixInput, path: string, body: StartMix) => void

/**
 * Checks each field of an input against the other fields. It is null where the schema's range says everything, or where
 * all inputs are checked together. A field that is not listed breaks the build.
 */
const CHECKS: Readonly<Record<keyof MixInput, Check | null>> = {
  StreamId: null,
  StreamUrl: null,
  RectInfo({ RectInfo }, path, { MixOutput: [frame] }) {
    if (RectInfo && frame) requireInside(RectInfo, frame, `${path}.RectInfo`, BAD_RECTANGLE)
  },
  BlurInfo({ RectInfo, BlurInfo }, path) {
    if (RectInfo && BlurInfo) requireHalf(BlurInfo, RectInfo, `${path}.BlurInfo`)
  },
  SoundLevelId({ SoundLevelId }, path, { SoundLevel }) {
    if (SoundLevel !== 1 || SoundLevelId !== undefined) return
    throw new Refusal(CODE.parameter, `${path}.SoundLevelId: is required when SoundLevel is 1.`)
  },
  RenderMode: null,
  ContentControl: null,
  Volume: null,
  Image: null,
  Label: null,
  UID: null,
}

type Frame = Readonly<{ Width: number; Height: number }>

function requireInside({ Left, Top, Right, Bottom }: Edges, frame: Frame, path: string, code: number): void {
  if (Right <= Left) throw new Refusal(code, `${path}: Right ${Right} must be above Left ${Left}.`)
  if (Bottom <= Top) throw new Refusal(code, `${path}: Bottom ${Bottom} must be above Top ${Top}.`)
  if (Left < 0 || Top < 0 || Right > frame.Width || Bottom > frame.Height) {
    throw new Refusal(code, `${path}: leaves the ${frame.Width} × ${frame.Height} frame.`)
  }
}

function requireHalf(blur: BlurInfo, { Left, Top, Right, Bottom }: Edges, path: string): void {
  const most = {
    TopPadding: Bottom - Top,
    LeftPadding: Right - Left,
    BottomPadding: Bottom - Top,
    RightPadding: Right - Left,
  }
  for (const side of ['TopPadding', 'LeftPadding', 'BottomPadding', 'RightPadding'] as const) {
    if (blur[side] * 2 > most[side]) {
      throw new Refusal(CODE.parameter, `${path}.${side}: must be at most half of ${most[side]}, is ${blur[side]}.`)
    }
  }
}

/** All labels of a task have one type of font (contract 2.2). */
function requireOneFont(inputs: readonly MixInput[]): void {
  const type = fontTypeOf(inputs)
  const other = inputs.findIndex(({ Label }) => Label && Label.Font.FontType !== type)
  if (other < 0) return
  throw new Refusal(
    CODE.label,
    `MixInput[${other}].Label.Font.FontType: must be ${type}, as in the task's other labels.`,
  )
}

/** It is null where no input has a label. */
export const fontTypeOf = (inputs: readonly MixInput[]): number | null =>
  inputs.find(({ Label }) => Label)?.Label?.Font.FontType ?? null
