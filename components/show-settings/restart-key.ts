/** Names where this tab notes that it is stopping and starting again. */
export const restartKey = (showId: string): string => `restart-${showId}`

/** Says whether the page was reloaded in the middle of a restart. */
export function isRestartUnfinished(showId: string): boolean {
  try {
    return sessionStorage.getItem(restartKey(showId)) !== null
  } catch {
    return false
  }
}
