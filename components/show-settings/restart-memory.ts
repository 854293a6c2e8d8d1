import { UnfinishedRestart } from '@/lib/editor/actions/unfinished-restart'
import { recalled, remembered } from '@/lib/shared/memory'
import { restartKey } from './restart-key'

const memory = () => sessionStorage

/** Reads what this tab noted. Without a readable note, no restart was begun as far as this tab knows. */
export const recallRestart = (showId: string): UnfinishedRestart | null =>
  UnfinishedRestart.safeParse(recalled(memory, restartKey(showId))).data ?? null

/**
 * Notes a restart for this tab alone, until it is closed or `forgetRestart` is called. Only what is said after a reload
 * depends on it.
 */
export const rememberRestart = (showId: string, restart: UnfinishedRestart): void =>
  void remembered(memory, restartKey(showId), restart)

export function forgetRestart(showId: string): void {
  try {
    sessionStorage.removeItem(restartKey(showId))
  } catch {
    // Without storage nothing was remembered.
  }
}
