/**
 * Returns the stream id as the sandbox keeps it. In the test environment every stream id carries a prefix on the wire
 * (contract 1), and null means that it carries the prefix not at all, or twice. Outside the test environment ids stay
 * as they are.
 */
export function withoutTestPrefix(
  streamId: string,
  { appId, isTest }: Readonly<{ appId: number; isTest: boolean }>,
): string | null {
  const prefix = testPrefix(appId)
  if (!isTest) return streamId
  if (!streamId.startsWith(prefix) || streamId.startsWith(prefix + prefix)) return null
  return streamId.slice(prefix.length) || null
}

export const testPrefix = (appId: number): string => `zegotest-${appId}-`

/** Returns the names that something may be kept under when it is asked for with or without the prefix. */
export const namesOf = (streamId: string, appId: number): string[] => [
  streamId,
  withoutTestPrefix(streamId, { appId, isTest: true }) ?? streamId,
]
