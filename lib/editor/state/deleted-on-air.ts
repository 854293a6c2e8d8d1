import type { DeskState } from './desk-state'

/**
 * Tells whether the layout on air was deleted: no card can be marked for it. It stays open until all layouts are there.
 */
export const isProgramDeleted = ({ task, layouts, coming }: Pick<DeskState, 'task' | 'layouts' | 'coming'>): boolean =>
  task.running && task.program !== null && coming === 0 && !layouts.some(({ id }) => id === task.program?.layoutId)
