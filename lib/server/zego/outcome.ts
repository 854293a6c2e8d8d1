import type { Reply } from '@/lib/zego/wire'

/** `unknown`: no usable answer, so ZEGOCLOUD may or may not have acted. `cause` is for a person and holds no URL. */
export type Outcome =
  | { state: 'accepted'; reply: Reply }
  | { state: 'rejected'; reply: Reply }
  | { state: 'unknown'; cause: string }
