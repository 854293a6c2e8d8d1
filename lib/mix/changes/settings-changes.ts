import { isSame } from '@/lib/layout/diff'
import type { Output } from '@/lib/layout/output'
import type { ShowSettings } from '@/lib/layout/show'
import { shown } from '@/lib/mix/stream-name'
import { type Change, plain, warning } from './change'

/** Outputs are matched by their ids: a renamed one goes elsewhere, it is not another. */
export function describeSettings(before: ShowSettings, after: ShowSettings): Change[] {
  const was = new Map(before.outputs.map((output) => [output.id, output]))
  const is = new Map(after.outputs.map((output) => [output.id, output]))
  return [
    ...before.outputs.flatMap((output) => (is.has(output.id) ? [] : [warning(`${nameOf(output)} is no longer sent`)])),
    ...after.outputs.flatMap((output) => {
      const earlier = was.get(output.id)
      return earlier ? describeOutput(earlier, output) : [plain(`${nameOf(output)} is sent too`)]
    }),
    ...describeTask(before, after),
    ...(before.roomId === after.roomId ? [] : [plain(`The room becomes ${after.roomId || 'none'}`)]),
    ...(before.userId === after.userId ? [] : [warning(`The mix's user becomes ${after.userId}`)]),
    ...(before.taskId === after.taskId
      ? []
      : [warning(`Another task, ${after.taskId}, starts; ${before.taskId} goes on until it is stopped`)]),
  ]
}

function describeOutput(before: Output, after: Output): Change[] {
  const name = nameOf(after)
  const changes: Change[] = []
  if (nameOf(before) !== name) changes.push(warning(`${name} is sent instead of ${nameOf(before)}`))
  if (before.width !== after.width || before.height !== after.height) {
    changes.push(plain(`${name} becomes ${after.width} × ${after.height}`))
  }
  if (before.videoBitrate !== after.videoBitrate) {
    changes.push(plain(`${name} gets ${after.videoBitrate / 1000} kbit/s instead of ${before.videoBitrate / 1000}`))
  }
  if (!isSame(encodingOf(before), encodingOf(after))) changes.push(plain(`${name} is encoded otherwise`))
  if (before.fps !== after.fps) {
    changes.push(plain(`${name} gets ${after.fps} frames a second instead of ${before.fps}`))
  }
  return changes
}

/** What has no sentence of its own. */
const encodingOf = ({
  videoCodec,
  svcBitrate,
  lowBitrateHd,
  audioCodec,
  audioBitrate,
  channels,
  targetRoom,
}: Output) => ({
  videoCodec,
  svcBitrate,
  lowBitrateHd,
  audioCodec,
  audioBitrate,
  channels,
  targetRoom,
})

/** The settings of the whole task that the audience may notice. */
function describeTask(before: ShowSettings, after: ShowSettings): Change[] {
  const others = [
    'extensions',
    'bypass',
    'channels',
    'alignment',
    'receiveBufferMs',
    'waitForVideo',
    'labelFont',
  ] as const
  return [
    ...(before.userData === after.userData ? [] : [plain('The user data that players get changes')]),
    ...(before.soundLevels === after.soundLevels
      ? []
      : [plain(`Sound waves are ${after.soundLevels ? '' : 'no longer '}sent`)]),
    ...(before.maxIdleSeconds === after.maxIdleSeconds
      ? []
      : [plain(`Without any source the task ends after ${after.maxIdleSeconds} s`)]),
    ...(others.some((field) => !isSame(before[field], after[field])) ? [plain('Settings of the task change')] : []),
  ]
}

const nameOf = ({ destination }: Output): string => shown(destination)
