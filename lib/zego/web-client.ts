/** Lists the domains whose hosts ZEGOCLOUD's web client asks: it moves on from one to the next. */
export const WEB_CLIENT_DOMAINS = [
  ...['coolbcloud.com', 'cooldcloud.com', 'coolfcloud.com', 'coolgcloud.com', 'coolzcloud.com'],
  ...['zego.im', 'zegocloud.com'],
] as const

/** Returns the address that the web client is given. It tells the test environment by it, and nothing else so far. */
export const serverOf = ({ appId, isTest }: Readonly<{ appId: number; isTest: boolean }>): string =>
  isTest ? 'wss://webliveroom-test.zego.im/ws' : `wss://webliveroom${appId}-api.coolzcloud.com/ws`
