import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import { Failure } from '@/lib/shared/failures'
import { readLayout, readLayouts } from './read'
import { storeShow } from './store'

/**
 * Deletes a layout. What is on air stays on air, since the program is a copy. Where it was the layout for a panic, the
 * show has none any more.
 *
 * @throws {Failure} not-found, last-layout
 */
export async function deleteLayout(context: ChangeDeps, by: Person, layoutId: string): Promise<{ id: string }> {
  const { showId } = await readLayout(context.db, layoutId)
  return changeShow(context, showId, by, async ({ trx, emit }, show) => {
    await readLayout(trx, layoutId)
    const layouts = await readLayouts(trx, showId)
    if (layouts.length === 1) {
      throw new Failure('last-layout', 'A show needs at least one layout: add another before deleting this one.')
    }
    await trx.deleteFrom('layouts').where('id', '=', layoutId).execute()
    emit({ type: 'layout.removed', layoutId })
    if (show.panicLayoutId === layoutId) {
      const after = { ...show, panicLayoutId: null, revision: show.revision + 1, updatedAt: context.now() }
      await storeShow(trx, show, after)
      emit({ type: 'show.changed', show: after })
    }
    return { id: layoutId }
  })
}
