type Out = Readonly<{ name: string; isThere: boolean; waits: boolean }>

/** Says who is not on air since they were not there, and when they will be. */
export function sayLeftOut(out: readonly Out[]): string {
  const names = (isSo: (each: Out) => boolean) => out.filter(isSo).map(({ name }) => name)
  const gone = names(({ isThere }) => !isThere)
  const joining = names(({ isThere, waits }) => isThere && !waits)
  const waiting = names(({ isThere, waits }) => isThere && waits)
  const isByHand = out.filter(({ isThere }) => !isThere).every(({ waits }) => waits)
  const joins = gone.length === 1 ? 'Joins' : 'They join'
  return [
    gone.length > 0 && `Left out, not in the room: ${gone.join(', ')}.${isByHand ? '' : ` ${joins} when there.`}`,
    joining.length > 0 && `In the room now: ${joining.join(', ')}. Taken in a moment.`,
    waiting.length > 0 && `In the room, waiting for a take: ${waiting.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
