/** Returns the last segment of an address's path, decoded; empty where its encoding is broken. */
export function lastSegment(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '')
  } catch {
    return ''
  }
}
