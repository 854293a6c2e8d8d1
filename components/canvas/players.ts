import { createStore } from 'zustand/vanilla'
import type { Playing } from '@/components/canvas/paint/picture'
import type { Source } from '@/lib/layout/input'

type Players = Readonly<{
  /** Answers for a source. It is another function when an answer is another, and not at each picture. */
  of: (source: Source) => Playing | null
  /** Says what `who` shows now: what nobody shows is not played. It is there once there is who plays. */
  want?: (who: string, sources: readonly Source[]) => void
}>

/** Holds who plays the sources' moving pictures. It is nobody until that code is there. */
export const players = createStore<Players>(() => ({ of: () => null }))
