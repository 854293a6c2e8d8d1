import { chosen } from '../commands'
import { apply, compose, type Diff, NO_CHANGE } from '../diff'
import { inputOf, inputsOf, type LayoutDocument } from '../document'
import { freeName } from '../free-name'
import type { Group } from '../input'
import { gathered, reorder } from '../order'
import { updateInputs } from '../update'
import { groupIn, membersOf } from './members'

/** Returns the group of the input with this id, as `groupIn` does. */
export function groupOf(document: LayoutDocument, id: string): Group | null {
  const input = inputOf(document, id)
  return input && groupIn(document, input)
}

/** Returns the group that all of these, and nobody else, are in; null where there is none. */
export function groupOfAll(document: LayoutDocument, ids: readonly string[]): Group | null {
  const [first = ''] = ids
  const members = membersOf(document, first)
  const isAll = members.length === ids.length && ids.every((id) => members.includes(id))
  return isAll ? groupOf(document, first) : null
}

/**
 * Makes a group of these inputs, two at least, under a name that is free. They leave the groups that they are in, and
 * come to lie next to each other, right below the topmost of them.
 */
export function groupInputs(document: LayoutDocument, ids: readonly string[], id: string): Diff {
  const inputs = chosen(document, ids)
  if (inputs.length < 2) return NO_CHANGE
  const taken = inputsOf(document).flatMap(({ group }) => group?.name ?? [])
  const group: Group = { id, name: freeName('Group 1', taken) }
  const joined = updateInputs(document, Object.fromEntries(inputs.map((input) => [input.id, { group }])))
  const members = inputs.map((input) => input.id)
  const together = reorder(apply(document, joined), members, (all) => gathered(all.toReversed()).toReversed())
  return compose(joined, together)
}

/** Takes apart each group that one of these is in. */
export function ungroupInputs(document: LayoutDocument, ids: readonly string[]): Diff {
  const members = ids.filter((id) => groupOf(document, id)).flatMap((id) => membersOf(document, id))
  return updateInputs(document, Object.fromEntries(members.map((id) => [id, { group: null }])))
}

/** Gives a group another name. */
export const renameGroup = (document: LayoutDocument, { id, name }: Group): Diff =>
  updateInputs(
    document,
    Object.fromEntries(
      inputsOf(document).flatMap((input) => (input.group?.id === id ? [[input.id, { group: { id, name } }]] : [])),
    ),
  )
