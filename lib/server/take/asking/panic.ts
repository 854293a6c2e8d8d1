import { removeInputs } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import { toSend } from '@/lib/layout/fill-slots'
import type { Input, Source } from '@/lib/layout/input'
import { check } from '@/lib/mix/check/check'
import { wireKey } from '@/lib/mix/stream-name'
import type { Show } from '@/lib/protocol/live'
import { sourceName } from '@/lib/protocol/source-name'
import type { Context } from '@/lib/server/context'
import { toTask } from '@/lib/server/rows/to-task'
import { Failure } from '@/lib/shared/failures'
import { isolated } from '@/lib/shared/isolated'
import { CannotGoOnAir } from './fit-for-air'
import { readStage, type Stage } from './stage'

/**
 * Reads what decides whether the show's layout for a panic may go on air, without the sources that are missing
 * (decisions 050 and 064), and with the sounds that stay where they are there. ZEGOCLOUD mixes nothing without an input
 * (contract 2.1), so that one has to be left.
 *
 * @throws {Failure} cannot-go-on-air, where no layout is for a panic, or nobody of it is there; account-locked
 */
export async function readStageOfPanic(
  context: Pick<Context, 'db' | 'env' | 'vault' | 'now'>,
  show: Show,
): Promise<Stage> {
  if (show.panicLayoutId === null) throw new Failure('cannot-go-on-air', 'No layout of this show is for a panic.')
  const stage = await readStage(context, show, show.panicLayoutId)
  const { layout, roster } = stage
  const missing = missingOf(stage)
  const howMissing = missingIn(stage)
  const pinned = stage.pinned.filter(({ source }) => howMissing(source) === null)
  const document = without(layout.document, missing)
  if (sentOf(toSend(document, roomOf(stage))).length === 0) throw allMissing(context, stage)
  const names = missing.map(({ source }) => sourceName(source, roster.entries))
  const join = names.length === 1 ? 'joins' : 'they join'
  const explanation =
    names.length === 0 ? 'Panic.' : `Panic, without ${names.join(', ')}, missing in the room: ${join} when there.`
  const whole = { document: layout.document, pinned: stage.pinned }
  return { ...stage, pinned, layout: { ...layout, document }, whole, explanation }
}

const roomOf = ({ roster, settings }: Stage) => ({ entries: roster.entries, outputs: settings.outputs })

const without = (document: LayoutDocument, inputs: readonly Input[]): LayoutDocument =>
  apply(
    document,
    removeInputs(
      document,
      inputs.map(({ id }) => id),
    ),
  )

/**
 * Finds the inputs that ZEGOCLOUD would refuse the whole mix for (110200150). What the room is not known to have is
 * left out too, unless it is on air now, or nothing else is left: it may be in another room.
 */
function missingOf(stage: Stage): readonly Input[] {
  const { layout, roster } = stage
  const howMissing = missingIn(stage)
  const streams = sentOf(layout.document).map((input) => ({ input, how: howMissing(input.source) }))
  const gone = streams.flatMap(({ input, how }) => (how === 'gone' ? [input] : []))
  if (roster.listedAt === null) return gone
  const missing = [...gone, ...streams.flatMap(({ input, how }) => (how === 'unknown' ? [input] : []))]
  return sentOf(toSend(without(layout.document, missing), roomOf(stage))).length > 0 ? missing : gone
}

/** Says how a stream is missing: it is known to be gone, or the room does not know it. An address is never missing. */
function missingIn({ account, roster, task }: Stage): (source: Source) => 'gone' | 'unknown' | null {
  const { program, running } = toTask(task)
  const keyOf = (source: Source) => wireKey(source, account)
  const states = new Map(roster.entries.map(({ streamId, state }) => [keyOf({ kind: 'stream', streamId }), state]))
  const onAir = new Set(running && program ? sentOf(program.document).map(({ source }) => keyOf(source)) : [])
  return (source) => {
    if (source.kind !== 'stream') return null
    const state = states.get(keyOf(source))
    if (state === 'gone') return 'gone'
    return state === undefined && !onAir.has(keyOf(source)) ? 'unknown' : null
  }
}

/** The room is listed once more before this is told: they may be back. */
function allMissing(
  { now }: Pick<Context, 'now'>,
  { settings, pinned, account, layout, task, roster }: Stage,
): CannotGoOnAir {
  const { program, running } = toTask(task)
  const facts = { settings, pinned, account: { ...account, backgrounds: [] }, roster: roster.entries, program, running }
  const issues = check({ ...facts, document: layout.document, now: now() })
  const says = 'nobody of it is in the room, and ZEGOCLOUD mixes nothing without an input.'
  return new CannotGoOnAir(
    issues.filter(({ code }) => code === 'source-gone'),
    issues,
    `${isolated(layout.name)}, the panic layout: ${says}`,
  )
}
