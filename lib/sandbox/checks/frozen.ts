import type { Task } from '@/lib/sandbox/state/state'
import { keyOf } from '@/lib/sandbox/wire/addresses'
import { Refusal } from '@/lib/sandbox/wire/answer'
import { FROZEN_FIELD } from '@/lib/sandbox/wire/assumptions'
import type { MixOutput } from '@/lib/sandbox/wire/mix-output'
import type { StartMix } from '@/lib/sandbox/wire/requests'
import { fontTypeOf } from './check-inputs'

const OF_TASK = ['ByPass', 'SoundChannel', 'AlignmentType', 'RecvBufferLevel', 'WaitVideoInput'] as const
const OF_OUTPUT = [
  'Fps',
  'VideoEncId',
  'AudioCodec',
  'AudioBitrate',
  'SoundChannel',
  'LowBitrateHD',
  'TargetRoom',
] as const

/** Refuses an update that changes what is frozen while the task runs (mark F of contract 2). */
export function requireFrozen(running: Task, body: StartMix): void {
  for (const field of OF_TASK) requireSame(running.body[field], body[field], field)
  for (const [index, output] of body.MixOutput.entries()) {
    const before = running.body.MixOutput.find((known) => keyOf(known) === keyOf(output))
    if (!before) continue
    const [was, is] = [valuesOf(before, running.body), valuesOf(output, body)]
    for (const field of OF_OUTPUT) requireSame(was[field], is[field], `MixOutput[${index}].${field}`)
  }
  const fontType = fontTypeOf(body.MixInput)
  if (running.fontType !== null && fontType !== null) {
    requireSame(running.fontType, fontType, 'MixInput.Label.Font.FontType')
  }
}

/** An output that says nothing of its channels has the task's. */
const valuesOf = (output: MixOutput, { SoundChannel }: StartMix) => ({
  ...output,
  SoundChannel: output.SoundChannel ?? SoundChannel,
})

function requireSame(before: unknown, after: unknown, path: string): void {
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)]
  if (was !== is) throw new Refusal(FROZEN_FIELD, `${path}: is frozen at ${was ?? 'nothing'} while the task runs.`)
}
