/** Where this tab notes that it is stopping and starting again. */
export const restartKey = (showId: string): string => `restart-${showId}`

/** Whether a reload came in the middle. */
export function isRestartUnfinished(showId: string): boolean {
  try {
    return sessionStorage.getItem(restartKey(showId)) !== null
  } catch {
    return false
  }
}
