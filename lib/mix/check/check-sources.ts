import { addressOf } from '@/lib/layout/address'
import { removeInputs } from '@/lib/layout/commands'
import { sentOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { wireKey } from '@/lib/mix/stream-name'
import type { RosterEntry } from '@/lib/protocol/roster'
import { sourceName } from '@/lib/protocol/source-name'
import { FREEZE_MS, isSourceUrl } from '@/lib/zego/limits'
import { type Checked, error, type Fix, type Issue, warning } from './issue'

/**
 * Finds URLs that cannot be mixed and streams that have left the room. A stream that the roster does not know may
 * exist.
 */
export function checkSources(checked: Checked): Issue[] {
  const { document, account, roster, program, running, now } = checked
  const keyOf = (source: Input['source']): string => wireKey(source, account)
  const gone = new Map<string, RosterEntry>()
  for (const entry of roster) {
    if (entry.state === 'gone') gone.set(keyOf({ kind: 'stream', streamId: entry.streamId }), entry)
  }
  const onAir = new Set(running && program ? sentOf(program.document).map(({ source }) => keyOf(source)) : [])

  return sentOf(document).flatMap((input): Issue[] => {
    if (input.source.kind === 'url') return isSourceUrl(input.source.url) ? [] : [badUrl(input)]
    const key = keyOf(input.source)
    const entry = gone.get(key)
    if (!entry) return []
    const name = sourceName(input.source, roster)
    const on = { kind: 'input', id: input.id, field: 'source' } as const
    const fix: Fix = { label: 'Remove it', kind: 'layout', diff: removeInputs(document, [input.id]) }
    const isFrozen = onAir.has(key) && now - entry.since <= FREEZE_MS
    return [
      isFrozen
        ? warning('source-frozen', { on, message: frozenMessage(name), fix })
        : error('source-gone', { on, message: goneMessage(name), fix }),
    ]
  })
}

const frozenMessage = (name: string): string =>
  `${name} has left the room; its last picture stays for ${FREEZE_MS / 1000} s. Wait for it to come back, or remove it.`

const goneMessage = (name: string): string =>
  `${name} has left the room: ZEGOCLOUD refuses the mix while a stream is missing. Remove it, or wait until it is back.`

const badUrl = (input: Input): Issue =>
  error('bad-url', {
    on: { kind: 'input', id: input.id, field: 'source' },
    message: `${addressOf(input.source)} cannot be mixed. Give an RTMP address (rtmp://…) or HTTP-FLV (http://….flv or https://….flv).`,
  })
