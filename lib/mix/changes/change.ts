import type { Source } from '@/lib/layout/input'

/** Says in one sentence what a take would do. A warning is about something that the audience would miss. */
export type Change = Readonly<{ tone: 'plain' | 'warning'; text: string }>

export type NameOf = (source: Source) => string

export const plain = (text: string): Change => ({ tone: 'plain', text })
export const warning = (text: string): Change => ({ tone: 'warning', text })
