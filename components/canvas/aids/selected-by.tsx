import { useStore } from 'zustand'
import { othersSelected } from './others'

/** Marks an input of a list that others have selected, with their letters and, to a screen reader, their names. */
export default function SelectedBy({ id }: { id: string }) {
  // A text is the same for everybody's selection but that of this input, so that few rows are drawn anew.
  const who = useStore(othersSelected, ({ people }) =>
    people
      .filter(({ selection }) => selection.includes(id))
      .map(({ id }) => id)
      .join(' '),
  )
  if (who === '') return null
  return othersSelected
    .getState()
    .people.filter((person) => who.split(' ').includes(person.id))
    .map(({ id, name, initials, colour }) => (
      <span
        key={id}
        title={`Selected by ${name}`}
        style={{ color: colour, borderColor: colour }}
        className="inline-flex h-4 min-w-4 shrink-0 items-center justify-center rounded-full border border-dashed px-0.5 text-[9px] leading-none font-semibold"
      >
        <bdi aria-hidden>{initials}</bdi>
        <span className="sr-only">selected by {name}</span>
      </span>
    ))
}
