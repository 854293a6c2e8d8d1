/**
 * Names the AppId that streams belong to, and whether it is in the test environment, where ids look different on the
 * wire (contract 1).
 */
export type Naming = Readonly<{ appId: number; isTest: boolean }>

const prefixOf = ({ appId }: Naming): string => `zegotest-${appId}-`

/**
 * Returns the id by which ZEGOCLOUD knows the stream. An id from a room's list, or one that was typed as it is sent,
 * has the prefix already, and goes out with it once.
 */
export const withTestPrefix = (streamId: string, naming: Naming): string =>
  naming.isTest ? prefixOf(naming) + withoutTestPrefix(streamId, naming) : streamId

/** Returns the id as people see it. */
export function withoutTestPrefix(streamId: string, naming: Naming): string {
  const prefix = prefixOf(naming)
  let id = streamId
  while (naming.isTest && id.startsWith(prefix)) id = id.slice(prefix.length)
  return id
}
