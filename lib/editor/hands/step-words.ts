import { type Diff, isEmpty } from '@/lib/layout/diff'
import type { LayoutRecord } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import { frameOf } from '@/lib/layout/show'
import { madeAs, wordsOfEdit } from '../state/edit-words'
import { frameChangeOf } from '../state/frame-entry'
import { fieldName, list } from '../state/words'

/** Finds a record by id, also one that is in the layout no more. */
export type RecordOf = (id: string) => LayoutRecord | undefined
type NameOf = (source: Source) => string

/** Names a step of undo by what it did, in a few words: `Moved Anna`, `Resized 4 inputs`. */
export function stepWords(entry: Diff, recordOf: RecordOf, nameOf: NameOf): string {
  const frame = frameChangeOf(entry)
  if (frame) {
    const { width, height } = frameOf(frame.to)
    return `Changed the frame to ${width} × ${height}`
  }
  return wordsOfEdit(entry) ?? byFields(madeAs(entry), recordOf, nameOf)
}

function byFields(entry: Diff, recordOf: RecordOf, nameOf: NameOf): string {
  const { added, removed, updated } = withoutFollowing(entry)
  if (isEmpty({ added, removed, updated })) return 'Changed what the layout follows'
  const namesOf = (ids: readonly string[]) => named(ids.map(recordOf), nameOf)
  if (Object.keys(added).length > 0) return `Placed ${named(Object.values(added), nameOf)}`
  if (Object.keys(removed).length > 0) return `Removed ${named(Object.values(removed), nameOf)}`
  const ids = Object.keys(updated)
  const fields = new Set(Object.values(updated).flatMap((changes) => Object.keys(changes)))
  const doneTo = (verb: string) => `${verb} ${namesOf(ids)}`
  const all = (...those: string[]) => [...fields].every((field) => those.includes(field))
  const turned = (field: keyof Input) => ids.every((id) => updated[id]?.[field]?.[1] === true)

  if (all('x', 'y')) return doneTo('Moved')
  if (all('x', 'y', 'width', 'height')) return doneTo('Resized')
  if (all('order')) return doneTo('Changed the layer of')
  if (all('locked')) return doneTo(turned('locked') ? 'Locked' : 'Unlocked')
  if (all('hidden')) return doneTo(turned('hidden') ? 'Hid' : 'Showed')
  if (all('source')) return `Changed the source to ${namesOf(ids)}`
  const changed = [...fields].map(fieldName)
  return `Changed ${changed.length > 3 ? 'the look' : `the ${list(changed)}`} of ${namesOf(ids)}`
}

/** An edit that lays inputs out, or moves one by hand, changes what the layout follows besides. */
function withoutFollowing({ added, removed, updated }: Diff): Diff {
  const { following: _, ...others } = added
  const { following: __, ...gone } = removed
  const { following: ___, ...changed } = updated
  return { added: others, removed: gone, updated: changed }
}

function named(records: readonly (LayoutRecord | undefined)[], nameOf: NameOf): string {
  const [one] = records
  const inputs = records.filter((record) => record?.type === 'input')
  if (records.length > 1)
    return inputs.length === records.length ? `${inputs.length} inputs` : `${records.length} things`
  if (one?.type === 'input') return nameOf(one.source)
  return one ? `the ${one.type}` : 'an input'
}
