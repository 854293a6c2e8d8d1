import { Failure } from './failures'
import { pathOf } from './path-of'

/** JSON is at most this deep: deeper than any document of ours, and shallow enough for all code that walks it. */
const MAX_DEPTH = 32

/**
 * Requires of a value that came as JSON that all code may walk it. `whole` names it where a sentence begins: `The
 * request`.
 *
 * @throws {Failure} invalid, for one that is too deep and for a key that could reach a prototype
 */
export function requireTame(value: unknown, whole: string): void {
  const fault = findFault(value, MAX_DEPTH)
  if (fault) throw fault.toFailure(pathOf(fault.path), whole)
}

type Fault = Readonly<{ path: readonly PropertyKey[]; toFailure: (path: string, whole: string) => Failure }>

/**
 * Finds the first fault. The path is built on the way back from a fault, so that a value without one only has its keys
 * checked.
 */
function findFault(value: unknown, depth: number): Fault | null {
  if (typeof value !== 'object' || value === null) return null
  if (depth === 0) return { path: [], toFailure: tooDeep }
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return { path: [], toFailure: hasPrototype }
    const fault = findFault((value as Record<string, unknown>)[key], depth - 1)
    if (fault) return { ...fault, path: [Array.isArray(value) ? Number(key) : key, ...fault.path] }
  }
  return null
}

function tooDeep(path: string, whole: string): Failure {
  const details = [{ path, message: `lies deeper than ${MAX_DEPTH} levels` }]
  return new Failure('invalid', `${whole} is nested deeper than ${MAX_DEPTH} levels.`, details)
}

function hasPrototype(path: string, whole: string): Failure {
  const message = 'must not hold the key __proto__'
  return new Failure('invalid', `${path || whole} ${message}.`, [{ path, message }])
}
