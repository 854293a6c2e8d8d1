import { useEffect } from 'react'
import { othersSelected, type Selecting } from '@/components/canvas/aids/others'
import { useDesk } from '@/components/seat/seat-context'
import type { Shown } from './person'

/** Has the canvas and the list of layers show what others have selected in the layout in preview. */
export function useOthersSelected(people: readonly Shown[]): void {
  const previewId = useDesk((state) => state.previewId)
  const isLost = useDesk(({ connection }) => connection !== 'live')
  useEffect(() => {
    const now = isLost ? [] : selectingIn(people, previewId)
    // Most of what is told of people is nothing new of these.
    if (JSON.stringify(now) !== JSON.stringify(othersSelected.getState().people))
      othersSelected.setState({ people: now })
  }, [people, previewId, isLost])
  useEffect(() => () => othersSelected.setState({ people: [] }), [])
}

/** Returns the others who have something selected in this layout, in any tab that they look at. */
export function selectingIn(people: readonly Shown[], layoutId: string | null): readonly Selecting[] {
  return people.flatMap(({ id, name, initials, colour, tabs, isMe }) => {
    const selection = tabs
      .filter((tab) => !tab.isAway && tab.layoutId !== null && tab.layoutId === layoutId)
      .flatMap((tab) => tab.selection)
    return isMe || selection.length === 0 ? [] : [{ id, name, initials, colour, selection }]
  })
}
