import { shortKey } from './input-words'

/**
 * Writes a path, such as `outputs[0].width`; empty for the whole value. A key that no schema has may be of any length.
 */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((so, part) => {
    if (typeof part === 'number') return `${so}[${part}]`
    const name = shortKey(String(part))
    return so ? `${so}.${name}` : name
  }, '')
}
