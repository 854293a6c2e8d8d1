import { addressOf } from '@/lib/layout/address'
import { isSame } from '@/lib/layout/diff'
import { emptyDocument, hasLabel, type LayoutDocument } from '@/lib/layout/document'
import { fieldLabel } from '@/lib/layout/field-labels'
import { FROZEN_OUTPUT_FIELDS, PLAIN_OUTPUT } from '@/lib/layout/output'
import { FROZEN_SETTINGS, type ShowSettings } from '@/lib/layout/show'
import type { MixOutput, StartMixBody } from '@/lib/zego/wire'
import { buildStartMix } from '../start-mix'
import { wireKey } from '../stream-name'
import { CHANNELS } from '../wire-words'
import { type Checked, error, type Issue, warning } from './issue'

const WAYS = 'Put it back, or stop and start again.'

/**
 * Checks that a running task keeps what is frozen (mark F). What counts is what is sent: `mono` of an output's own is
 * the task's `mono`. Outputs are paired by destination, which is how ZEGOCLOUD recognises them.
 */
export function checkFrozen({ settings, document, account, program, running }: Checked): Issue[] {
  // Another task id means another task, which has nothing frozen yet.
  if (!running || !program || program.settings.taskId !== settings.taskId) return []
  const build = (each: ShowSettings) =>
    buildStartMix({ settings: each, document: emptyDocument(), sequence: 0, account })
  const [runs, wanted] = [build(program.settings), build(settings)]
  const [taskRuns, taskWanted] = [frozenOfTask(runs), frozenOfTask(wanted)]
  const was = new Map(program.settings.outputs.map((output, index) => [wireKey(output.destination, account), index]))
  return [
    ...FROZEN_SETTINGS.filter((field) => !isSame(taskRuns[field], taskWanted[field])).map((field) =>
      error('frozen-on-air', {
        on: { kind: 'show', field },
        message: `${fieldLabel(field)} cannot change while the task runs. ${WAYS}`,
      }),
    ),
    ...checkFont({ runs: program, wanted: { settings, document } }),
    ...settings.outputs.flatMap((output, index) => {
      const before = was.get(wireKey(output.destination, account))
      const [sent, now] = [runs.MixOutput[before ?? -1], wanted.MixOutput[index]]
      if (!sent || !now) return []
      const [outputRuns, outputWanted] = [frozenOfOutput(sent, runs), frozenOfOutput(now, wanted)]
      const ours = program.settings.outputs[before ?? -1]
      return FROZEN_OUTPUT_FIELDS.filter(
        // A field that is the same in our words follows another one, which has an issue of its own.
        (field) => !isSame(outputRuns[field], outputWanted[field]) && !isSame(ours?.[field], output[field]),
      ).map((field) =>
        error('frozen-on-air', {
          on: { kind: 'output', id: output.id, field },
          message: `${fieldLabel(field)} of ${addressOf(output.destination)} cannot change while the task runs. ${WAYS}`,
        }),
      )
    }),
  ]
}

type Mix = Readonly<{ settings: Pick<ShowSettings, 'labelFont'>; document: LayoutDocument }>

/** Checks the font of the labels, which is sent with a label only. A task without a label may have had one before. */
function checkFont({ runs, wanted }: Readonly<{ runs: Mix; wanted: Mix }>): Issue[] {
  if (runs.settings.labelFont === wanted.settings.labelFont || !hasLabel(wanted.document)) return []
  const on = { kind: 'show', field: 'labelFont' } as const
  const what = fieldLabel('labelFont')
  if (hasLabel(runs.document)) {
    return [error('frozen-on-air', { on, message: `${what} cannot change while the task runs. ${WAYS}` })]
  }
  const message = `${what} changes. ZEGOCLOUD refuses that if the task had a label earlier: then stop and start again.`
  return [warning('frozen-on-air', { on, message })]
}

/** Gives the fields of the whole task with ZEGOCLOUD's default where they are left out (contract 2.1). */
const frozenOfTask = (body: StartMixBody) =>
  ({
    taskId: body.TaskId,
    userId: body.UserId,
    bypass: body.ByPass ?? 0,
    channels: body.SoundChannel ?? CHANNELS.mono,
    alignment: body.AlignmentType ?? 0,
    receiveBufferMs: body.RecvBufferLevel ?? 0,
    waitForVideo: body.WaitVideoInput ?? 0,
    // The font is an input's on the wire: `checkFont` compares it.
    labelFont: null,
  }) satisfies Record<(typeof FROZEN_SETTINGS)[number], unknown>

/** Gives the fields of an output likewise (contract 2.3). One that leaves its channels out has the task's. */
const frozenOfOutput = (output: MixOutput, body: StartMixBody) =>
  ({
    fps: output.Fps,
    videoCodec: output.VideoEncId ?? 0,
    lowBitrateHd: output.LowBitrateHD ?? 0,
    audioCodec: output.AudioCodec ?? 0,
    audioBitrate: output.AudioBitrate ?? PLAIN_OUTPUT.audioBitrate,
    channels: output.SoundChannel ?? body.SoundChannel ?? CHANNELS.mono,
    targetRoom: output.TargetRoom ?? null,
  }) satisfies Record<(typeof FROZEN_OUTPUT_FIELDS)[number], unknown>
