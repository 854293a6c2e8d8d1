import { UnfinishedRestart } from '@/lib/editor/actions/unfinished-restart'
import { restartKey } from './restart-key'

/** Reads what this tab noted. Without a readable note, no restart was begun as far as this tab knows. */
export function recallRestart(showId: string): UnfinishedRestart | null {
  try {
    return UnfinishedRestart.safeParse(JSON.parse(sessionStorage.getItem(restartKey(showId)) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** Notes a restart for this tab alone, until it is closed or `forgetRestart` is called. */
export function rememberRestart(showId: string, restart: UnfinishedRestart): void {
  try {
    sessionStorage.setItem(restartKey(showId), JSON.stringify(restart))
  } catch {
    // Only what is said after a reload depends on it.
  }
}

export function forgetRestart(showId: string): void {
  try {
    sessionStorage.removeItem(restartKey(showId))
  } catch {
    // Without storage nothing was remembered.
  }
}
