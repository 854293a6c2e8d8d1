/** It stands in a file where a stream key was. */
export const LEFT_OUT = 'STREAM-KEY-LEFT-OUT'

/**
 * Matches an address of RTMP in a text, with what lets one in: a name and password, and all that follows the
 * application. Text in JSON may have its slashes escaped.
 */
const ADDRESS = /(rtmps?:\\?\/\\?\/)(?:[^\s/@]*@)?([^\s/?#]*)(\/[^\s/?#]+(?=\/))?([/?#]\S+)/gi

/** Matches a text that is an address and nothing else. */
const BARE = /^rtmps?:\/\/\S*$/i

/** Lists where text for people stands, some of it ZEGOCLOUD's: even all of it may be the address of an output. */
const OF_TEXT = new Set(['message', 'explanation', 'says', 'error', 'problem', 'ended'])

/**
 * Copies a JSON value with the stream keys of outputs hidden, wherever they stand, and with those of every RTMP address
 * in a longer text: `rtmp://example.com/live/key` becomes `rtmp://example.com/live/***`. Sources keep their addresses:
 * an operator tells them apart by these, and they let nobody send.
 */
export function withoutKeys<T>(value: T, mark = '***'): T {
  const hideIn = (text: string) => text.replace(ADDRESS, `$1$2$3/${mark}`)
  function hide(part: unknown, isOfOutput: boolean): unknown {
    if (typeof part === 'string') return isOfOutput || !BARE.test(part) ? hideIn(part) : part
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map((one) => hide(one, isOfOutput))
    const entries = Object.entries(part)
    const isOutput = isOfOutput || ('kind' in part && part.kind === 'output')
    const isHidden = (name: string) => isOutput || OF_OUTPUTS.has(name) || OF_TEXT.has(name)
    return Object.fromEntries(entries.map(([name, inner]) => [name, hide(inner, isHidden(name))]))
  }
  return hide(value, false) as T
}

/** Lists where the addresses of outputs stand: in a show's settings, a StartMix body, and a callback about a mix. */
const OF_OUTPUTS = new Set(['outputs', 'MixOutput', 'mix_url'])

/** Tells whether an output's address comes from a file that its key was left out of. */
export const lacksKey = (address: string): boolean => address.endsWith(`/${LEFT_OUT}`)
