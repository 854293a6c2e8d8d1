import { withBackground } from '@/lib/sandbox/checks/check-images'
import { fontTypeOf } from '@/lib/sandbox/checks/check-inputs'
import { checkStartMix } from '@/lib/sandbox/checks/check-start-mix'
import { requireFrozen } from '@/lib/sandbox/checks/frozen'
import { isOvertaken } from '@/lib/sandbox/checks/sequence'
import { advance, goneSince } from '@/lib/sandbox/state/lifetimes'
import { findRoom, nextNumberId } from '@/lib/sandbox/state/rooms'
import type { State, Task, TaskInput, TaskOutput } from '@/lib/sandbox/state/state'
import { type Answer, Refusal, success } from '@/lib/sandbox/wire/answer'
import { CODE } from '@/lib/sandbox/wire/codes'
import type { MixOutput } from '@/lib/sandbox/wire/mix-output'
import { toPlayInfo } from '@/lib/sandbox/wire/play-info'
import { StartMix } from '@/lib/sandbox/wire/requests'
import { withoutTestPrefix } from '@/lib/sandbox/wire/test-prefix'
import type { Credentials } from '@/lib/zego/signature'
import { readFields } from './read-fields'
import type { World } from './world'

type Environment = Pick<Credentials, 'appId'> & { isTest: boolean }

/**
 * Starts the task, or replaces the whole description of the running one (contract 2). Under timing control a smaller
 * Sequence than the last one changes nothing, and is answered like any other.
 *
 * @throws {Refusal}
 */
export function startMix(world: World, isTest: boolean, fields: unknown): Answer {
  const { state, account, limits, now, tell, playOrigin } = world
  const body = readFields(world, StartMix, fields)
  checkStartMix(body, limits)
  const running = state.tasks.find(({ taskId }) => taskId === body.TaskId)
  const environment = { appId: account.appId, isTest }
  const outputs = body.MixOutput.map((output, index) => toOutput(output, index, environment))
  if (running) requireFrozen(running, body)
  requireTargetRooms(state, body.MixOutput)
  const backgrounds = withBackground(state.backgrounds, body)
  const inputs = body.MixInput.map(({ StreamId, StreamUrl }, index): TaskInput => {
    if (StreamUrl !== undefined) return { ...PULLED, kind: 'url', name: StreamUrl }
    const name = withoutTestPrefix(StreamId ?? '', environment)
    const input = name === null ? null : pull(state, running, name, now)
    if (!input) throw new Refusal(CODE.noSuchInput, `MixInput[${index}].StreamId: stream ${StreamId} does not exist.`)
    return input
  })

  const isOrdered = limits.timingControl && !isTest
  if (isOrdered && isOvertaken(state, { userId: body.UserId, sequence: body.Sequence })) {
    return success(toData(body, playOrigin))
  }

  joinTargetRooms(state, outputs, running, body)
  const task: Task = {
    taskId: body.TaskId,
    sequence: body.Sequence ?? running?.sequence ?? null,
    startedAt: running?.startedAt ?? now,
    updatedAt: now,
    inputs,
    outputs,
    isPublished: running?.isPublished ?? body.WaitVideoInput === 0,
    fontType: fontTypeOf(body.MixInput) ?? running?.fontType ?? null,
    body,
  }
  state.backgrounds = backgrounds
  if (running) Object.assign(running, task)
  else state.tasks.push(task)
  advance(state, now)
  tell({ event: 'mix_start', task })
  return success(toData(body, playOrigin))
}

/** Describes an input before it is known whether data comes. */
const PULLED = { lostAt: null, silentAt: null, givenUp: false } as const

/**
 * Pulls a stream that is published, or one that the running task still holds a picture of (contract 4); null for
 * others.
 */
function pull(state: State, running: Task | undefined, name: string, now: number): TaskInput | null {
  const held = running?.inputs.find((input) => input.kind === 'stream' && input.name === name)
  const isPublished = goneSince(state, name, now) === null
  if (isPublished) return { ...PULLED, kind: 'stream', name, silentAt: held?.silentAt ?? null }
  return held && !held.givenUp ? { ...held } : null
}

function toOutput({ StreamId, StreamUrl }: MixOutput, index: number, environment: Environment): TaskOutput {
  if (StreamUrl !== undefined) return { kind: 'url', name: StreamUrl, target: null }
  const name = withoutTestPrefix(StreamId ?? '', environment)
  if (name !== null) return { kind: 'stream', name, target: null }
  throw new Refusal(
    CODE.outputError,
    `MixOutput[${index}].StreamId: ${StreamId} must carry zegotest-${environment.appId}- once.`,
  )
}

/** Adds the outputs to their target rooms' stream lists. Those that are there already keep their numbers. */
function joinTargetRooms(
  state: State,
  outputs: TaskOutput[],
  running: Task | undefined,
  { MixOutput }: StartMix,
): void {
  let number = nextNumberId(state)
  for (const [index, output] of outputs.entries()) {
    const target = MixOutput[index]?.TargetRoom
    if (!target || output.kind === 'url') continue
    const known = running?.outputs.find(({ name }) => name === output.name)?.target
    output.target = { roomId: target.RoomId, userId: target.UserId, numberId: known?.numberId ?? number++ }
  }
}

/**
 * Refuses an output whose target room does not exist (contract 2.3).
 *
 * @throws {Refusal}
 */
function requireTargetRooms(state: State, outputs: readonly MixOutput[]): void {
  for (const [index, { TargetRoom }] of outputs.entries()) {
    if (!TargetRoom || findRoom(state, TargetRoom.RoomId)) continue
    throw new Refusal(CODE.noTargetRoom, `MixOutput[${index}].TargetRoom: there is no room ${TargetRoom.RoomId}.`)
  }
}

/** Makes the answer to a StartMix (contract 2.4). */
const toData = (body: StartMix, playOrigin: string | null) => ({
  UserId: body.UserId,
  Sequence: body.Sequence ?? 0,
  RoomId: body.RoomId ?? '',
  PlayInfo: toPlayInfo(body, playOrigin),
})
