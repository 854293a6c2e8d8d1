import { useState } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { place } from '@/lib/editor/placing/place'
import type { Placing } from '@/lib/editor/placing/placing'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Input } from '@/lib/layout/input'

/** Lets the buttons of a part of the inspector place what is selected anew. */
export type Placer = Readonly<{
  disabled: boolean
  run: (placing: Placing) => void
  /** Says what the last of them did; null before the first. */
  says: string | null
}>

export function usePlacing(editor: EditorStore, inputs: readonly Input[]): Placer {
  const { canEdit } = useSeat()
  const [says, setSays] = useState<string | null>(null)
  return {
    disabled: !canEdit || inputs.every((input) => input.locked),
    says,
    run: (placing) => setSays(saysOf(place(placing, editor.getState()))),
  }
}

function saysOf(changed: number | null): string {
  if (changed === null) return 'Nothing is changed: a locked input would have to move.'
  if (changed === 0) return 'Nothing to change: it is so already.'
  return changed === 1 ? '1 input changed.' : `${changed} inputs changed.`
}
