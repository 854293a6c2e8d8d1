/**
 * In the test environment every stream id carries this on the wire (contract 1). The sandbox keeps ids without it.
 * Null: the id does not carry it where it must, or carries it twice.
 */
export function withoutTestPrefix(
  streamId: string,
  { appId, isTest }: { appId: number; isTest: boolean },
): string | null {
  const prefix = testPrefix(appId)
  if (!isTest) return streamId.startsWith(prefix) ? null : streamId
  if (!streamId.startsWith(prefix) || streamId.startsWith(prefix + prefix)) return null
  return streamId.slice(prefix.length) || null
}

export const testPrefix = (appId: number): string => `zegotest-${appId}-`

/** The sandbox's own name of a stream that is asked for with or without the prefix. */
export const ownName = (streamId: string, appId: number): string =>
  withoutTestPrefix(streamId, { appId, isTest: true }) ?? streamId
