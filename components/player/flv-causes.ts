import { CAUSES } from './causes'
import type { Cause } from './player-state'

/** Says why mpegts.js shows nothing, by its error's detail and message: the message of the browser names the codec. */
export function causeOfFlv(detail: string, message: string): Cause {
  if (/hvc1|hev1|hevc/i.test(message)) return CAUSES.codecH265
  if (detail.startsWith('Format')) return CAUSES.notFlv
  if (/not supported|unsupported/i.test(`${detail} ${message}`)) return CAUSES.codec
  return CAUSES.stuck
}
