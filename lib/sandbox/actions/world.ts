import type { Tell } from '@/lib/sandbox/state/happening'
import type { Limits } from '@/lib/sandbox/state/limits'
import type { State } from '@/lib/sandbox/state/state'
import type { Credentials } from '@/lib/zego/signature'

/** One call's view of everything. `now` in Unix ms stands still during the call. */
export type World = Readonly<{
  state: State
  account: Credentials
  limits: Limits
  now: number
  tell: Tell
  /** Counts fields that no schema knows, by their paths. */
  noteUnknown: (paths: readonly string[]) => void
  /** What answers name as the origin of the play addresses, as a CDN would be; null for no play domain. */
  playOrigin: string | null
}>
