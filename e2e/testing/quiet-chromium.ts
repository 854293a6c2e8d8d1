/**
 * Chromium needs `--no-sandbox` to run as root. The other flags keep it from using the network for purposes of its own.
 */
export const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
