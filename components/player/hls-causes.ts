import { CAUSES, causeOfStatus } from './causes'
import type { Cause } from './player-state'

/** A fatal error of hls.js; `text` is what came instead of a playlist, `codec` all that was said of codecs. */
export type HlsError = Readonly<{ details: string; type: string; status: number; text: string; codec: string }>

/** Says why HLS is not seen, or null where nobody answered and a browser tells no more. */
export function causeOfHls({ details, type, status, text, codec }: HlsError): Cause | null {
  if (details === 'manifestParsingError') {
    if (text.trim() === '') return CAUSES.empty
    return isWebPage(text) ? CAUSES.webPage : CAUSES.notHls
  }
  if (/codec/i.test(details)) return /hvc1|hev1|hevc/i.test(codec) ? CAUSES.codecH265 : CAUSES.codec
  if (details === 'levelEmptyError') return CAUSES.nothingYet
  if (details === 'levelParsingError') return CAUSES.anew
  if (details === 'fragLoadError' && status > 0) return CAUSES.part
  if (details.endsWith('TimeOut')) return CAUSES.noAnswer
  if (type === 'networkError') return status === 0 ? null : (causeOfStatus(status) ?? CAUSES.cut)
  return CAUSES.stuck
}

const isWebPage = (text: string) => /^\s*<(!doctype|html|head|\?xml)/i.test(text)
