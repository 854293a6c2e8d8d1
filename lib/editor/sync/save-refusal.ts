import { Layout } from '@/lib/protocol/live'
import * as z from '@/lib/shared/schema'
import type { Refusal } from './api'
import type { Revised } from './sync'

/**
 * Tells whether the same change may succeed later: no answer came, the server failed, there were too many requests, or
 * it counts in pixels of a frame that was changed, of which the desk is to hear.
 */
export const isPassing = ({ status, code }: Refusal): boolean =>
  status === 0 ||
  status >= 500 ||
  status === 408 ||
  status === 429 ||
  code === 'stale-revision' ||
  code === 'stale-frame'

const Stale = z.object({ layout: Layout })

/** Reads the current layout out of the answer to a stale revision. */
export function currentLayout({ details }: Refusal): Revised | null {
  const parsed = Stale.safeParse(details)
  return parsed.success ? parsed.data.layout : null
}
