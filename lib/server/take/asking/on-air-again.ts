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
import type { OnAirBody } from './bodies'

/**
 * Returns the program that is to go on with other sources. It has to be the one that the operator saw, and nothing may
 * be on its way that would put another in its place.
 *
 * @throws {Failure} stale-sequence, with the task as it is
 */
export function requireProgram(known: KnownTask, { sequence }: OnAirBody): Program {
  const task = toTask(known)
  const { running, program, inFlight, uncertain, alarm } = task
  const isOpen = inFlight !== null || uncertain !== null || alarm !== null || known.waiting.length > 0
  if (running && program?.sequence === sequence && !isOpen) return program
  const why = isOpen
    ? 'It is not certain what will be on air. Wait for the answer, or take a layout.'
    : 'Someone took or stopped meanwhile. Check what is on air, then try again.'
  throw new Failure('stale-sequence', why, task)
}

/**
 * Makes the document on air with other sources: everything else is as it was sent, and not as it was edited since. It
 * follows the room no more, which would take the others away again.
 *
 * @throws {Failure} invalid, for an input that is not on air
 */
export function withSources(document: LayoutDocument, { inputs }: OnAirBody): LayoutDocument {
  const changes = Object.entries(inputs)
  const unknown = changes.find(([id]) => inputOf(document, id) === null)
  if (unknown) throw new Failure('invalid', `onAir.inputs: ${unknown[0]} is no input on air.`)
  const without = changes.flatMap(([id, streamId]) => (streamId === null ? [id] : []))
  const instead = changes.flatMap(([id, streamId]): [string, Partial<Input>][] =>
    streamId === null ? [] : [[id, { source: { kind: 'stream', streamId } }]],
  )
  const changed = compose(removeInputs(document, without), updateInputs(document, Object.fromEntries(instead)))
  return apply(document, changes.length > 0 ? compose(changed, pauseRoom(document)) : changed)
}

/** Says, for the history, what is other than it was on air. */
export function sayOther(document: LayoutDocument, { inputs }: OnAirBody, roster: readonly RosterEntry[]): string {
  const says = Object.entries(inputs).map(([id, streamId]) => {
    const source = inputOf(document, id)?.source
    const name = source ? sourceName(source, roster) : id
    return streamId === null
      ? `without ${name}`
      : `with ${sourceName({ kind: 'stream', streamId }, roster)} in place of ${name}`
  })
  return `What was on air${says.length > 0 ? `, ${says.join(', ')}` : ', once more'}.`
}
