import { createStore } from 'zustand/vanilla'

/** Is somebody else who has something selected in the layout in preview. */
export type Selecting = Readonly<{
  id: string
  name: string
  initials: string
  colour: string
  selection: readonly string[]
}>

/** Who else has what selected in the layout in preview, on this page. The canvas and the list of layers show it. */
export const othersSelected = createStore<{ people: readonly Selecting[] }>()(() => ({ people: [] }))

/** Returns who of these people has selected what, by the ids of what is selected. */
export function bySelected(people: readonly Selecting[]): ReadonlyMap<string, readonly Selecting[]> {
  const found = new Map<string, Selecting[]>()
  for (const person of people) {
    for (const id of new Set(person.selection)) found.set(id, [...(found.get(id) ?? []), person])
  }
  return found
}
