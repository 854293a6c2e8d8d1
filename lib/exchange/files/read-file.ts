import { isObsCollection, readObs } from '@/lib/exchange/obs/read-obs'
import { refuse } from '@/lib/exchange/parse'
import type { Imported } from '@/lib/exchange/scene'
import { isVdoNinja, readVdoNinja } from '@/lib/exchange/vdo-ninja/read-vdo-ninja'
import { isXml, readVmix } from '@/lib/exchange/vmix/read-vmix'
import type { Size } from '@/lib/geometry/rect'

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
 * Reads the text of a file as the value that it stands for. XML stays text.
 *
 * @throws {Failure} invalid, when it is neither JSON nor XML
 */
export function valueOfText(text: string): unknown {
  if (isXml(text)) return text
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refuse('is text that is neither JSON nor XML')
  }
}
