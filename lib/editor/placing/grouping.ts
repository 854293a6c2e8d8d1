import { chosen } from '@/lib/layout/commands'
import { inputsOf } from '@/lib/layout/document'
import { groupInputs, groupOf, groupOfAll, renameGroup, ungroupInputs } from '@/lib/layout/groups/group'
import type { Group, Input } from '@/lib/layout/input'
import { MAX_NAME } from '@/lib/layout/name'
import { setInputs } from '@/lib/layout/set-fields'
import { isolated } from '@/lib/shared/isolated'
import { nameEdit } from '../state/edit-words'
import type { EditorStore } from '../state/editor-store'

/**
 * Makes a group of what is selected, or takes its groups apart, as one entry of undo. Locked inputs join no group;
 * where they leave fewer than two, the store refuses and says their names. What is a whole group already stays it.
 */
export function regroup(does: 'group' | 'ungroup', editor: EditorStore): void {
  const { document, selection, newId, edit } = editor.getState()
  const inputs = chosen(document, selection)
  const all = inputs.map(({ id }) => id)
  // It would only lose its name.
  if (does === 'group' && groupOfAll(document, all)) return
  const free = inputs.filter(({ locked }) => !locked)
  const names = new Set(inputs.flatMap(({ id }) => groupOf(document, id)?.name ?? []))
  const ids = free.map(({ id }) => id)
  const isTooFew = ids.length < 2
  edit(
    does === 'ungroup'
      ? ungroupInputs(document, selection)
      : isTooFew
        ? setInputs(document, lockedIn(inputs), ({ id }) => ({ group: { id, name: 'Group' } }))
        : groupInputs(document, ids, newId()),
  )

  const { document: after, select } = editor.getState()
  if (after === document) return
  select(does === 'group' ? ids : selection)
  const [first = ''] = ids
  nameEdit(
    after,
    does === 'group'
      ? `Grouped ${ids.length} inputs as ${groupOf(after, first)?.name ?? ''}`
      : `${[...names].join(', ')} taken apart`,
  )
}

const lockedIn = (inputs: readonly Input[]): string[] => inputs.filter(({ locked }) => locked).map(({ id }) => id)

/** Gives a group another name, or says why it cannot have it. */
export function renamed(editor: EditorStore, { id }: Group, name: string): string | null {
  const wanted = name.trim()
  if (wanted === '' || wanted.length > MAX_NAME) return `A group has a name of 1 to ${MAX_NAME} characters.`
  const { document, edit } = editor.getState()
  if (inputsOf(document).some(({ group }) => group && group.id !== id && group.name === wanted)) {
    return `Another group is called ${isolated(wanted)}.`
  }
  edit(renameGroup(document, { id, name: wanted }))
  const { document: after } = editor.getState()
  if (after !== document) nameEdit(after, `The group is now ${wanted}`)
  return null
}
