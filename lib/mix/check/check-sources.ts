import { addressOf } from '@/lib/layout/address'
import { removeInputs } from '@/lib/layout/commands'
import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { updateInputs } from '@/lib/layout/update'
import { missedIn } from '@/lib/mix/missing'
import { sourceName } from '@/lib/protocol/source-name'
import { FREEZE_MS, isSourceUrl } from '@/lib/zego/limits'
import { type Checked, error, type Fix, type Issue, warning } from './issue'

/**
 * Finds URLs that cannot be mixed and streams that have left the room. Those are left out of a take, unless nobody else
 * would be seen or heard but sounds that stay (`added`). A stream that the roster does not know may exist.
 */
export function checkSources(checked: Checked, added: ReadonlySet<string>): Issue[] {
  const { document, roster } = checked
  const missed = missedIn(document, checked)
  const isNobodyThere = sentOf(document).every(({ id }) => added.has(id) || missed.get(id)?.how === 'gone')

  return sentOf(document).flatMap((input): Issue[] => {
    if (input.source.kind === 'url') return isSourceUrl(input.source.url) ? [] : [badUrl(input)]
    const how = missed.get(input.id)?.how
    if (!how) return []
    const name = sourceName(input.source, roster)
    const on = { kind: 'input', id: input.id, field: 'source' } as const
    const fix: Fix = { label: 'Remove it', kind: 'layout', diff: removeInputs(document, [input.id]) }
    if (how === 'frozen') return [warning('source-frozen', { on, message: frozenMessage(name), fix })]
    if (input.leaving?.needed)
      return [error('source-gone', { on, message: neededMessage(name), fix: goWithout(document, input) })]
    if (isNobodyThere && !added.has(input.id)) return [error('source-gone', { on, message: goneMessage(name), fix })]
    return [warning('source-gone', { on, message: leftOutMessage(name), fix })]
  })
}

const frozenMessage = (name: string): string =>
  `${name} has left the room; its last picture stays for ${FREEZE_MS / 1000} s. Wait for it to come back, or remove it.`

const goneMessage = (name: string): string =>
  `${name} has left the room: ZEGOCLOUD refuses the mix while a stream is missing. Remove it, or wait until it is back.`

const leftOutMessage = (name: string): string =>
  `${name} is not in the room: a take leaves it out, and it joins when it is back.`

const goWithout = (document: LayoutDocument, { id, leaving }: Input): Fix => ({
  label: 'Go without it',
  kind: 'layout',
  diff: updateInputs(document, { [id]: { leaving: leaving && { ...leaving, needed: false } } }),
})

const neededMessage = (name: string): string =>
  `${name} is not in the room, and this layout needs it. Wait until it is back, or let the take go without it.`

const badUrl = (input: Input): Issue =>
  error('bad-url', {
    on: { kind: 'input', id: input.id, field: 'source' },
    message: `${addressOf(input.source)} cannot be mixed. Give an RTMP address (rtmp://…) or HTTP-FLV (http://….flv or https://….flv).`,
  })
