import { addressOf } from '@/lib/layout/address'
import { isSame } from '@/lib/layout/diff'
import type { Output } from '@/lib/layout/output'
import { sentRoom } from '../sent-room'
import { type Change, plain, warning } from './change'
import { describeFields, type FieldTable, fieldsWith, unlisted } from './field-table'

/** Says what a take changes about an output that stays, field by field. */
const OUTPUT_CHANGES = {
  id: unlisted('outputs are paired by it, and it is not sent'),
  destination: describeDestination,
  width: describeSize,
  height: describeSize,
  videoBitrate: describeBitrate,
  videoCodec: describeEncoding,
  svcBitrate: describeEncoding,
  lowBitrateHd: describeEncoding,
  audioCodec: describeEncoding,
  audioBitrate: describeEncoding,
  channels: describeEncoding,
  targetRoom: describeTargetRoom,
  fps: describeFps,
} satisfies FieldTable<Output>

export function describeOutputs(before: readonly Output[], after: readonly Output[]): Change[] {
  const pairs = pairOutputs(before, after)
  const kept = new Set(pairs.values())
  return [
    ...before.flatMap((output) => (kept.has(output) ? [] : [warning(`${nameOf(output)} is no longer sent`)])),
    ...after.flatMap((output) => {
      const earlier = pairs.get(output)
      if (!earlier) return [plain(`${nameOf(output)} is added`)]
      return describeFields(OUTPUT_CHANGES, earlier, output, nameOf(output))
    }),
    ...describeSequence(before, [...pairs.values()]),
  ]
}

/**
 * Pairs the outputs before and after. They are paired by id, because an output that goes elsewhere is still the same
 * one; otherwise by destination, which is how ZEGOCLOUD recognises them.
 */
function pairOutputs(before: readonly Output[], after: readonly Output[]): ReadonlyMap<Output, Output> {
  const ids = new Set(after.map(({ id }) => id))
  const left = before.filter(({ id }) => !ids.has(id))
  const earlierOf = ({ id, destination }: Output): Output | undefined => {
    const same = before.find((output) => output.id === id)
    if (same) return same
    const index = left.findIndex((output) => isSame(output.destination, destination))
    return index === -1 ? undefined : left.splice(index, 1)[0]
  }
  return new Map(
    after.flatMap((output) => {
      const earlier = earlierOf(output)
      return earlier ? [[output, earlier] as const] : []
    }),
  )
}

/** The first output is the frame, so their order is told. `kept` are those of `before` that stay, as they come now. */
function describeSequence(before: readonly Output[], kept: readonly Output[]): Change[] {
  const positions = kept.map((output) => before.indexOf(output))
  const isSorted = positions.every((position, index) => position >= (positions[index - 1] ?? 0))
  return isSorted ? [] : [plain('The outputs come in another order')]
}

function describeDestination(before: Output, after: Output, name: string): Change[] {
  if (isSame(before.destination, after.destination)) return []
  return [warning(`${name} is sent instead of ${nameOf(before)}`)]
}

function describeSize(before: Output, after: Output, name: string): Change[] {
  if (before.width === after.width && before.height === after.height) return []
  return [plain(`${name} becomes ${after.width} × ${after.height}`)]
}

function describeBitrate(before: Output, after: Output, name: string): Change[] {
  if (before.videoBitrate === after.videoBitrate) return []
  return [plain(`${name} gets ${after.videoBitrate / 1000} kbit/s instead of ${before.videoBitrate / 1000}`)]
}

function describeFps(before: Output, after: Output, name: string): Change[] {
  return before.fps === after.fps ? [] : [plain(`${name} gets ${after.fps} frames/s instead of ${before.fps}`)]
}

function describeEncoding(before: Output, after: Output, name: string): Change[] {
  const [was, is] = [asSent(before), asSent(after)]
  const isKept = fieldsWith(OUTPUT_CHANGES, describeEncoding).every((field) => isSame(was[field], is[field]))
  return isKept ? [] : [plain(`${name} gets another encoding`)]
}

/** Some fields belong to one codec and are not sent with another. */
const asSent = (output: Output): Output => ({
  ...output,
  svcBitrate: output.videoCodec === 'h264-svc' ? (output.svcBitrate ?? 0) : null,
  lowBitrateHd: output.videoCodec === 'h265' && output.lowBitrateHd,
})

function describeTargetRoom(before: Output, after: Output, name: string): Change[] {
  const [was, is] = [sentRoom(before.targetRoom), sentRoom(after.targetRoom)]
  if (isSame(was, is)) return []
  return [
    plain(
      is
        ? `${name} appears in the room ${is.roomId} as ${is.userId}`
        : `${name} is no longer in the room ${was?.roomId}`,
    ),
  ]
}

const nameOf = ({ destination }: Output): string => addressOf(destination)
