/**
 * Names the AppId that streams belong to, and whether it is in the test environment, where ids look different on the
 * wire (contract 1).
 */
export type Naming = Readonly<{ appId: number; isTest: boolean }>

const prefixOf = ({ appId }: Naming): string => `zegotest-${appId}-`

/**
 * Returns the id by which ZEGOCLOUD knows the stream. An id from a room's list may have its prefix already, and never
 * gets it twice.
 */
export const withTestPrefix = (streamId: string, naming: Naming): string =>
  !naming.isTest || streamId.startsWith(prefixOf(naming)) ? streamId : prefixOf(naming) + streamId

/** Returns the id as people typed it and see it. */
export const withoutTestPrefix = (streamId: string, naming: Naming): string =>
  naming.isTest && streamId.startsWith(prefixOf(naming)) ? streamId.slice(prefixOf(naming).length) : streamId
