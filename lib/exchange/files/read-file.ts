import { isObsCollection, readObs } from '@/lib/exchange/obs/read-obs'
import { refuse } from '@/lib/exchange/parse'
import type { Imported } from '@/lib/exchange/scene'
import { isVdoNinja, readVdoNinja } from '@/lib/exchange/vdo-ninja/read-vdo-ninja'
import { isXml, readVmix } from '@/lib/exchange/vmix/read-vmix'
import type { Size } from '@/lib/geometry/rect'
import { requireTame } from '@/lib/shared/tame'

/**
 * Reads a file of another program: JSON as a value, or XML as text. Null where it is none that is known here.
 * `otherwise` is the frame of a file that does not tell its own.
 *
 * @throws {Failure} invalid, when it is such a file and not whole
 */
export function readFileOfOthers(content: unknown, otherwise: Size): Imported | null {
  if (typeof content === 'string') return isXml(content) ? readVmix(content, otherwise) : null
  if (isObsCollection(content)) return readObs(content, otherwise)
  return isVdoNinja(content) ? readVdoNinja(content, otherwise) : null
}

/**
 * Reads the text of a file as the value that it stands for, with the guards of a body. XML stays text.
 *
 * @throws {Failure} invalid, when it is neither JSON nor XML, or JSON that is too deep or has a key __proto__
 */
export function valueOfText(text: string): unknown {
  if (isXml(text)) return text
  const value = parseJson(text.replace(/^\uFEFF/, ''))
  requireTame(value, 'The import')
  return value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('is text that is neither JSON nor XML')
  }
}
