import { inputOf, sentOf } from '@/lib/layout/document'
import type { Leaving, Source } from '@/lib/layout/input'
import { wireKey } from '@/lib/mix/stream-name'
import { sourceName } from '@/lib/protocol/source-name'
import { leftOnAir, type OnAir } from './left-on-air'

/** Describes a source of the program that left, or that came back after ZEGOCLOUD had given it up. */
export type Away = Readonly<{
  streamId: string
  name: string
  /** Names the inputs on air that show it. */
  inputIds: readonly string[]
  isBack: boolean
  /** Says when it left or came back, in Unix ms by the server's clock. */
  since: number
  /** Says why it left, where a callback told. */
  because: string | null
  /** Says what its place does about it; null where it does nothing but keep the last picture. */
  leaving: Leaving | null
  /** Its placeholder stands in where no data comes. */
  hasSlate: boolean
}>

/** Lists the sources that `leftOnAir` is about, in the order of the roster. */
export function awayOnAir(desk: OnAir): Away[] {
  const { task, roster, account } = desk
  const ids = leftOnAir(desk).split(' ')
  const { program } = task
  if (!program) return []
  const keyOf = (source: Source) => wireKey(source, account)
  return roster.entries.flatMap(({ streamId, state, since, leftBecause = null }): Away[] => {
    const source: Source = { kind: 'stream', streamId }
    const inputIds = ids.filter((id) => {
      const input = inputOf(program.document, id)
      return input && keyOf(input.source) === keyOf(source)
    })
    if (inputIds.length === 0) return []
    const name = sourceName(source, roster.entries)
    const input = inputOf(program.document, inputIds[0] ?? '')
    const place = { leaving: input?.leaving ?? null, hasSlate: input?.placeholder?.mode === 'no-data' }
    return [{ streamId, name, inputIds, isBack: state === 'live', since, because: leftBecause, ...place }]
  })
}

/** Lists the sources that are in the room and not on air: whoever of them could take another's place. */
export function freeSources({ task: { program }, roster, account }: OnAir): { streamId: string; name: string }[] {
  const keyOf = (source: Source) => wireKey(source, account)
  const onAir = new Set(program ? sentOf(program.document).map(({ source }) => keyOf(source)) : [])
  const outputs = new Set(program ? program.settings.outputs.map(({ destination }) => keyOf(destination)) : [])
  return roster.entries.flatMap(({ streamId, state }) => {
    const source: Source = { kind: 'stream', streamId }
    if (state === 'gone' || onAir.has(keyOf(source)) || outputs.has(keyOf(source))) return []
    return [{ streamId, name: sourceName(source, roster.entries) }]
  })
}
