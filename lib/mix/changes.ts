import type { LayoutDocument, Source } from '@/lib/layout/document'
import type { ShowSettings } from '@/lib/layout/show'

/** One thing that the audience would notice, as a sentence. */
export type Change = Readonly<{ tone: 'plain' | 'warning'; text: string }>

export type Mix = Readonly<{ document: LayoutDocument; settings: ShowSettings }>

export function describeChanges(before: Mix | null, after: Mix, nameOf: (source: Source) => string): Change[] {
  return []
}
