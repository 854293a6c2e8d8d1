import { isComputed, wordsOf } from '@/lib/mix/import/computed'

/** Makes an object or a list from what stands in brackets. */
export function toObject(
  named: readonly (readonly [string, unknown])[],
  listed: readonly unknown[],
  close: string,
): unknown {
  if (named.length > 0) {
    if (named.every(([name], index) => name === String(index)) && listed.length === 0)
      return named.map(([, value]) => value)
    // What is spread into an object has no name of its own.
    const spread = listed.flatMap((each) => (isComputed(each) ? [[wordsOf(each), each] as const] : []))
    return Object.fromEntries([...named, ...spread])
  }
  if (close === '}' && listed.length === 0) return {}
  if (close === '}' && listed.every(isPair)) return Object.fromEntries(listed)
  return listed
}

/** Makes a map of pairs, or of names and values by turns. */
export function toMap(list: unknown): unknown {
  if (!Array.isArray(list)) return list
  const pairs = list.every(isPair) ? list : list.flatMap((name, index) => (index % 2 ? [] : [[name, list[index + 1]]]))
  return pairs.every(isPair) ? Object.fromEntries(pairs) : list
}

/** C# and C++ write an entry of a dictionary as a list of its name and its value. */
const isPair = (value: unknown): value is [string, unknown] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string'
