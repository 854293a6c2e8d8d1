import type { Tell } from '@/lib/sandbox/state/happening'
import type { Limits } from '@/lib/sandbox/state/limits'
import type { State } from '@/lib/sandbox/state/state'
import type { Credentials } from '@/lib/zego/signature'

/** A call may read and change this alone. `now`, in Unix ms, stands still during the call. */
export type World = Readonly<{
  state: State
  account: Credentials
  limits: Limits
  now: number
  tell: Tell
  /** Counts fields that no schema knows, by their paths. */
  noteUnknown: (paths: readonly string[]) => void
  /** The origin of the play addresses in answers, where a CDN would be; null for an account without play domains. */
  playOrigin: string | null
}>
