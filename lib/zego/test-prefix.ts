/** Whose streams they are, and whether in the test environment, where ids look different on the wire (contract 1). */
export type Naming = Readonly<{ appId: number; isTest: boolean }>

const prefixOf = ({ appId }: Naming): string => `zegotest-${appId}-`

/** As ZEGOCLOUD knows the stream. An id that came from a room's list may have its prefix already: never twice. */
export const withTestPrefix = (streamId: string, naming: Naming): string =>
  !naming.isTest || streamId.startsWith(prefixOf(naming)) ? streamId : prefixOf(naming) + streamId

/** As people typed it, and as it is shown. */
export const withoutTestPrefix = (streamId: string, naming: Naming): string =>
  naming.isTest && streamId.startsWith(prefixOf(naming)) ? streamId.slice(prefixOf(naming).length) : streamId
