import { removeInputs } from '@/lib/layout/commands'
import type { FieldChanges } from '@/lib/layout/diff'
import { inputOf, type LayoutDocument, sentOf } from '@/lib/layout/document'
import { fillingOf, fillSlots } from '@/lib/layout/fill-slots'
import { Label } from '@/lib/layout/input'
import type { Slot } from '@/lib/layout/slot'
import { sourceName } from '@/lib/protocol/source-name'
import { type Checked, type Issue, warning } from './issue'

/** Names the places that nobody fills now: the take goes without them. */
export function checkSlots({ document, roster, settings }: Checked): Issue[] {
  const room = { entries: roster, outputs: settings.outputs }
  return sentOf(fillSlots(document, room)).flatMap((input) => {
    const { id, source } = input
    if (source.kind !== 'slot') return []
    const alone = { ...document, records: { [id]: input } }
    const isHere = source.for.by !== 'next' && id in fillingOf(alone, room)
    const name = sourceName(source, roster)
    const why = isHere ? `A place waits for ${name}, who stands in this layout already.` : sayEmpty(source, name)
    return [
      warning('slot-empty', {
        on: { kind: 'input', id, field: 'source' },
        message: `${why} The take leaves it out until then.`,
        fix: { label: 'Remove it', kind: 'layout', diff: removeInputs(document, [id]) },
      }),
    ]
  })
}

function sayEmpty({ for: who }: Slot, name: string): string {
  switch (who.by) {
    case 'user':
      return `A place waits for the person ${name}.`
    case 'stream':
      return `A place waits for the stream ${name}, which is not in the room.`
    case 'role':
      return `The place of ${name} is empty: nobody of that name is in the room.`
    case 'next':
      return 'A place waits for the next to arrive.'
  }
}

/**
 * Lets a fix remove the place that the layout has, and not the stream that fills it: an undo brings back the place. A
 * label that a fix changes goes on asking for the name.
 */
export function withPlaces(issue: Issue, document: LayoutDocument): Issue {
  const { fix } = issue
  if (fix?.kind !== 'layout') return issue
  const removed = Object.entries(fix.diff.removed).map(([id, record]) => [id, inputOf(document, id) ?? record])
  const updated = Object.entries(fix.diff.updated).map(([id, changes]) => [id, withOwnText(changes, document, id)])
  const diff = { ...fix.diff, removed: Object.fromEntries(removed), updated: Object.fromEntries(updated) }
  return { ...issue, fix: { ...fix, diff } }
}

function withOwnText(changes: FieldChanges, document: LayoutDocument, id: string): FieldChanges {
  const own = inputOf(document, id)?.label
  const label = own && changes.label ? Label.safeParse(changes.label[1]).data : null
  return own && label ? { ...changes, label: [own, { ...label, text: own.text }] } : changes
}
