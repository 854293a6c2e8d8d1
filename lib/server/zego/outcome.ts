import type { Reply } from '@/lib/zego/wire'

/**
 * `unknown` means that no usable answer came, and ZEGOCLOUD may or may not have acted. `cause` is for a person and
 * holds no URL.
 */
export type Outcome =
  | { state: 'accepted'; reply: Reply }
  | { state: 'rejected'; reply: Reply }
  | { state: 'unknown'; cause: string }
