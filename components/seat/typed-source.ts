import type { Source } from '@/lib/layout/input'
import { forbiddenCharacters, MAX_STREAM_ID, MAX_URL } from '@/lib/zego/limits'
import { tooLong } from './too-long'

export type TypedSource = { ok: true; source: Source } | { ok: false; problem: string }

/** Reads what a person typed as a stream id, or as an RTMP or HTTP-FLV address where it has a scheme (contract 2.2). */
export function toSource(text: string): TypedSource {
  const typed = text.trim()
  if (!typed) return { ok: false, problem: 'Enter a stream id or an address.' }
  if (typed.includes('://')) return toAddress(typed)
  if (typed.length > MAX_STREAM_ID) return { ok: false, problem: tooLong('A stream id', MAX_STREAM_ID) }
  const [wrong] = forbiddenCharacters(typed)
  if (wrong !== undefined) {
    return {
      ok: false,
      problem: `A stream id cannot contain “${wrong}”: use only letters, digits and ~!@#$%^&*()_+=-\`;',.<>/\\`,
    }
  }
  return { ok: true, source: { kind: 'stream', streamId: typed } }
}

function toAddress(typed: string): TypedSource {
  if (typed.length > MAX_URL) return { ok: false, problem: tooLong('An address', MAX_URL) }
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (!url?.hostname) return { ok: false, problem: 'Not a valid address: expected rtmp://host/… or https://host/….flv' }
  const isFlv = /^https?:$/.test(url.protocol) && url.pathname.endsWith('.flv')
  if (url.protocol !== 'rtmp:' && !isFlv) {
    return {
      ok: false,
      problem: 'Use an rtmp:// address, or an http(s):// address that ends in .flv',
    }
  }
  return { ok: true, source: { kind: 'url', url: typed } }
}
