import { MESSAGES } from '@/lib/shared/messages'
import type { createLayoutActions } from './layout-actions'

type Actions = ReturnType<typeof createLayoutActions>

/**
 * Makes the actions of the layout strip. Their code comes on demand, because the first load of the desk does without
 * it; where it cannot be fetched this is told, and nothing changes.
 */
export function createLaterLayoutActions(deps: Parameters<typeof createLayoutActions>[0]): Actions {
  const later =
    <Given extends unknown[]>(act: (actions: Actions, ...given: Given) => Promise<void>) =>
    async (...given: Given): Promise<void> => {
      const loaded = await import('./layout-actions').catch(() => null)
      if (loaded) await act(loaded.createLayoutActions(deps), ...given)
      else deps.tell({ tone: 'bad', text: `Not done: ${MESSAGES.notLoaded}` })
    }
  return {
    addLayout: later((actions, name?: string) => actions.addLayout(name)),
    holdLayouts: later((actions, imported: Parameters<Actions['holdLayouts']>[0]) => actions.holdLayouts(imported)),
    renameLayout: later((actions, layoutId: string, name: string) => actions.renameLayout(layoutId, name)),
    duplicateLayout: later((actions, layoutId: string) => actions.duplicateLayout(layoutId)),
    removeLayout: later((actions, layoutId: string) => actions.removeLayout(layoutId)),
    numberLayout: later((actions, layoutId: string, number: number) => actions.numberLayout(layoutId, number)),
    moveLayout: later((actions, layoutId: string, index: number) => actions.moveLayout(layoutId, index)),
  }
}
