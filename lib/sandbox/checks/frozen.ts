import type { Task } from '@/lib/sandbox/state/state'
import { keyOf } from '@/lib/sandbox/wire/addresses'
import { Refusal } from '@/lib/sandbox/wire/answer'
import { FROZEN_FIELD } from '@/lib/sandbox/wire/assumptions'
import type { MixOutput } from '@/lib/sandbox/wire/mix-output'
import type { StartMix } from '@/lib/sandbox/wire/requests'
import { fontTypeOf } from './check-inputs'

type OnUpdate = 'frozen' | 'free'

// Says whether an update may change each field while the task runs (mark F of contract 2). A field that is not listed
// breaks the build. Of the inputs' fields only the type of font is frozen.

const TASK = {
  TaskId: 'free',
  UserId: 'free',
  Sequence: 'free',
  RoomId: 'free',
  MixInput: 'free',
  MixOutput: 'free',
  UserData: 'free',
  SoundLevel: 'free',
  BackgroundImage: 'free',
  BackGroundColorHex: 'free',
  WaterMark: 'free',
  ByPass: 'frozen',
  SoundChannel: 'frozen',
  CheckImageMode: 'free',
  ExPara: 'free',
  AlignmentType: 'frozen',
  RecvBufferLevel: 'frozen',
  WaitVideoInput: 'frozen',
  MaxIdleTime: 'free',
} as const satisfies Record<keyof StartMix, OnUpdate>

const OUTPUT = {
  StreamId: 'free',
  StreamUrl: 'free',
  Width: 'free',
  Height: 'free',
  VideoBitrate: 'free',
  Fps: 'frozen',
  VideoEncId: 'frozen',
  AudioCodec: 'frozen',
  AudioBitrate: 'frozen',
  SoundChannel: 'frozen',
  ExtraLayers: 'free',
  LowBitrateHD: 'frozen',
  TargetRoom: 'frozen',
} as const satisfies Record<keyof MixOutput, OnUpdate>

const frozenIn = <Field extends string>(fields: Readonly<Record<Field, OnUpdate>>): Field[] =>
  (Object.keys(fields) as Field[]).filter((field) => fields[field] === 'frozen')

/**
 * Refuses an update that changes what is frozen.
 *
 * @throws {Refusal}
 */
export function requireFrozen(running: Task, body: StartMix): void {
  for (const field of frozenIn(TASK)) requireSame(running.body[field], body[field], field)
  for (const [index, output] of body.MixOutput.entries()) {
    const before = running.body.MixOutput.find((known) => keyOf(known) === keyOf(output))
    if (!before) continue
    const [was, is] = [valuesOf(before, running.body), valuesOf(output, body)]
    for (const field of frozenIn(OUTPUT)) requireSame(was[field], is[field], `MixOutput[${index}].${field}`)
  }
  const fontType = fontTypeOf(body.MixInput)
  if (running.fontType !== null && fontType !== null) {
    requireSame(running.fontType, fontType, 'MixInput.Label.Font.FontType')
  }
}

/** An output that leaves its channels out has the task's. */
const valuesOf = (output: MixOutput, { SoundChannel }: StartMix) => ({
  ...output,
  SoundChannel: output.SoundChannel ?? SoundChannel,
})

function requireSame(before: unknown, after: unknown, path: string): void {
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)]
  if (was !== is) throw new Refusal(FROZEN_FIELD, `${path}: is frozen at ${was ?? 'nothing'} while the task runs.`)
}
