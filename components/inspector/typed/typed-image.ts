import { tooLong } from '@/components/seat/too-long'
import { MAX_URL } from '@/lib/zego/limits'

type TypedImage = { ok: true; url: string } | { ok: false; problem: string }

/** Reads what a person typed as the address of a picture: http(s), or one that ZEGOCLOUD keeps (contract 2.1, 2.2). */
export function toImageUrl(text: string): TypedImage {
  const url = text.trim()
  if (url.length > MAX_URL) return { ok: false, problem: tooLong('An address', MAX_URL) }
  if (/^preset-id:\/\/\S+$/.test(url)) return { ok: true, url }
  if (/^https?:\/\/[^/\s]/i.test(url) && URL.canParse(url)) return { ok: true, url }
  return {
    ok: false,
    problem: 'Use an http://, https:// or preset-id:// address.',
  }
}
