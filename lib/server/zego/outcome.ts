import type { Reply } from '@/lib/zego/wire'

/**
 * `unknown` means that no usable answer came, and ZEGOCLOUD may or may not have acted. `cause` is for a person and
 * holds no URL. `aheadMs` says how far our clock is ahead of ZEGOCLOUD's, where that is why it refused.
 */
export type Outcome =
  | { state: 'accepted'; reply: Reply }
  | { state: 'rejected'; reply: Reply; aheadMs?: number }
  | { state: 'unknown'; cause: string }
