import { isSame } from '@/lib/layout/diff'
import { inputOf } from '@/lib/layout/document'
import { pinOf } from '@/lib/mix/pinned'
import { readFacts } from '@/lib/server/accounts/read-account'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import type { Reader } from '@/lib/server/db/prepared'
import { storedDocument } from '@/lib/server/db/stored'
import { type KnownTask, notNull, type RequestRow } from '@/lib/server/rows/rows'
import { storeShow } from '@/lib/server/shows/store'
import type { OnAirBody } from './bodies'
import type { OfSound } from './draft'

/** Says which take a fader changes the sound of: the one on air, or the one whose sound the one on air has changed. */
export async function ofProgram(reader: Reader, task: KnownTask): Promise<OfSound> {
  const { id, sound_of, back_number, away_from } = notNull(task.program ?? null)
  if (sound_of !== null) return { sound_of, back_number, away_from }
  const { number } = await reader.selectFrom('requests').select('number').where('id', '=', id).executeTakeFirstOrThrow()
  return { sound_of: number, back_number, away_from }
}

/**
 * Lets the pinned sounds of the show follow what was done to them on air, so that the next take does not bring back
 * what was faded out. A mute leaves the volume as it was, for later.
 */
export function letPinsFollow(
  context: Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups'>,
  { show_id, operator_id, operator_name, document }: RequestRow,
  sounds: NonNullable<OnAirBody['sounds']>,
): Promise<void> {
  const by = { id: operator_id, name: operator_name }
  return changeShow(context, show_id, by, async ({ trx, emit }, show) => {
    if (show.pinned.length === 0) return
    const account = await readFacts({ db: trx, env: context.env }, show.accountId)
    const sent = storedDocument(notNull(document))
    const changed = new Map(
      Object.entries(sounds).flatMap(([id, volume]) => {
        const source = inputOf(sent, id)?.source
        const pin = source && pinOf(show.pinned, source, account)
        return pin ? [[pin, volume === 0 ? { ...pin, muted: true } : { ...pin, volume, muted: false }] as const] : []
      }),
    )
    const pinned = show.pinned.map((pin) => changed.get(pin) ?? pin)
    if (isSame(pinned, show.pinned)) return
    const after = { ...show, pinned, revision: show.revision + 1, updatedAt: context.now() }
    await storeShow(trx, show, after)
    emit({ type: 'show.changed', show: after })
  })
}
