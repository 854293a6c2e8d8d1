/** Characters that ZEGOCLOUD's server reference allows in an id and its web client refuses. */
const REFUSED = /\//

/** Tells whether the web client takes an id of a room or a stream. */
export const takesId = (id: string): boolean => id !== '' && !REFUSED.test(id)

/** Returns the address that the web client is given. It tells the test environment by it, and nothing else so far. */
export const serverOf = ({ appId, isTest }: Readonly<{ appId: number; isTest: boolean }>): string =>
  isTest ? 'wss://webliveroom-test.zego.im/ws' : `wss://webliveroom${appId}-api.coolzcloud.com/ws`
