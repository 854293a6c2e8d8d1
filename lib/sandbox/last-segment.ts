/** The last piece of an address's path, decoded; empty when its encoding is broken. */
export function lastSegment(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '')
  } catch {
    return ''
  }
}
