import type { DeskState, DeskStore } from './desk-state'

/** Tells the operator something, in the place of what was told under the same id and is not shown yet. */
export const putNotice = (desk: Pick<DeskStore, 'setState'>, notice: DeskState['notices'][number]): void =>
  desk.setState(({ notices }) => ({ notices: [...notices.filter(({ id }) => id !== notice.id), notice] }))
