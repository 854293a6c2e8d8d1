import { removeInputs } from '@/lib/layout/commands'
import { apply, compose } from '@/lib/layout/diff'
import { inputOf, type LayoutDocument } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { pauseRoom } from '@/lib/layout/room/change-room'
import { updateInputs } from '@/lib/layout/update'
import type { RosterEntry } from '@/lib/protocol/roster'
import { sourceName } from '@/lib/protocol/source-name'
import type { Program } from '@/lib/protocol/task'
import type { KnownTask } from '@/lib/server/rows/rows'
import { toTask } from '@/lib/server/rows/to-task'
import { Failure } from '@/lib/shared/failures'
import { isSoundOnly, type OnAirBody } from './bodies'

/**
 * Returns the program that is to go on with other sources or volumes. It has to be the one that the operator saw, and
 * nothing may be on its way that would put another in its place. A fader gives up no retry of a take, but one of an
 * older fader.
 *
 * @throws {Failure} stale-sequence, with the task as it is
 */
export function requireProgram(known: KnownTask, asked: OnAirBody): Program {
  const { sequence } = asked
  const task = toTask(known)
  const { running, program, inFlight, uncertain, alarm } = task
  const isTried = isSoundOnly(asked) && known.refused !== undefined && known.refused.sound_of === null
  const isOpen = isTried || inFlight !== null || uncertain !== null || alarm !== null || known.waiting.length > 0
  if (running && program?.sequence === sequence && !isOpen) return program
  const why = isOpen
    ? 'It is not certain what will be on air. Wait for the answer, or take a layout.'
    : 'Someone took or stopped meanwhile. Check what is on air, then try again.'
  throw new Failure('stale-sequence', why, task)
}

/**
 * Makes the document on air with other sources or volumes: everything else is as it was sent, and not as it was edited
 * since. With other sources it follows the room no more, which would take the others away again.
 *
 * @throws {Failure} invalid, for an input that is not on air
 */
export function withSources(document: LayoutDocument, { inputs, sounds = {} }: OnAirBody): LayoutDocument {
  const changes = Object.entries(inputs)
  const unknown = [...Object.keys(inputs), ...Object.keys(sounds)].find((id) => inputOf(document, id) === null)
  if (unknown) throw new Failure('invalid', `onAir: ${unknown} is no input on air.`)
  const without = changes.flatMap(([id, streamId]) => (streamId === null ? [id] : []))
  const instead = changes.flatMap(([id, streamId]): [string, Partial<Input>][] =>
    streamId === null ? [] : [[id, { source: { kind: 'stream', streamId } }]],
  )
  const loud = apply(document, updateInputs(document, heardAs(document, sounds)))
  const changed = compose(removeInputs(loud, without), updateInputs(loud, Object.fromEntries(instead)))
  return apply(loud, changes.length > 0 ? compose(changed, pauseRoom(loud)) : changed)
}

/** One that is a picture alone is heard once it gets a volume. */
function heardAs(document: LayoutDocument, sounds: NonNullable<OnAirBody['sounds']>): Record<string, Partial<Input>> {
  const heard = Object.entries(sounds).map(([id, volume]): [string, Partial<Input>] => {
    const input = inputOf(document, id)
    const isSilent = input?.content === 'video' && volume > 0
    return [id, isSilent ? { volume, content: input.placed ? 'both' : 'audio' } : { volume }]
  })
  return Object.fromEntries(heard)
}

/** Says, for the history, what is other than it was on air. */
export function sayOther(
  document: LayoutDocument,
  { inputs, sounds = {} }: OnAirBody,
  roster: readonly RosterEntry[],
): string {
  const nameOf = (id: string) => {
    const source = inputOf(document, id)?.source
    return source ? sourceName(source, roster) : id
  }
  const loud = Object.entries(sounds).map(([id, volume]) =>
    volume === 0 ? `${nameOf(id)} muted` : `${nameOf(id)} at ${volume} %`,
  )
  const other = Object.entries(inputs).map(([id, streamId]) => {
    const name = nameOf(id)
    return streamId === null
      ? `without ${name}`
      : `with ${sourceName({ kind: 'stream', streamId }, roster)} in place of ${name}`
  })
  const says = [...other, ...loud]
  return `What was on air${says.length > 0 ? `, ${says.join(', ')}` : ', once more'}.`
}
