import type { Size } from '@/lib/geometry/rect'
import { DOCUMENT_VERSION, type LayoutDocument } from '@/lib/layout/document'
import { documentsIn, FILE_VERSION, frameOfFile, isObject, LayoutFile, ShowFile, upgradeFile } from '@/lib/layout/file'
import type { ShowSettings } from '@/lib/layout/show'
import { importStartMix } from '@/lib/mix/import/import-start-mix'
import type { ImportNote } from '@/lib/protocol/import'
import type { AccountFacts } from '@/lib/server/accounts/read-account'
import { Failure } from '@/lib/shared/failures'
import { readKnown } from './read-known'

/** Holds the contents of an import, in our own words. `show` is null where it was one layout. */
export type Brought = Readonly<{
  show: Readonly<{ name: string; settings: ShowSettings }> | null
  /** The settings that it says anything about, which a show that it is brought into does not take. */
  said: Partial<ShowSettings>
  /** The frame that the rectangles are measured on; null for a body that does not say. */
  frame: Size | null
  /** Our sequences have to be above it. It is 0 where none was brought. */
  sequence: number
  layouts: readonly Readonly<{ name: string; document: LayoutDocument }>[]
  report: readonly ImportNote[]
}>

/** Gives the account that names the streams of a body, and the maker of ids for new records. */
type Surroundings = Readonly<{ account: AccountFacts; newId: () => string }>

/**
 * Reads a Mixdesk file, or a StartMix body.
 *
 * @throws {Failure} invalid, with all that is wrong, when it is neither or is not whole
 */
export function readImport(content: unknown, surroundings: Surroundings): Brought {
  if (isObject(content) && 'mixdesk' in content) return readFile(content)
  if (isObject(content) && 'MixInput' in content) return readStartMix(content, surroundings)
  refuse('', 'is neither a Mixdesk file nor a StartMix body (no MixInput)')
}

function readFile(content: Readonly<Record<string, unknown>>): Brought {
  requireReadable('mixdesk', content.mixdesk, FILE_VERSION)
  for (const { path, document } of documentsIn(content)) {
    if (isObject(document)) requireReadable(`${path}.version`, document.version, DOCUMENT_VERSION)
  }
  const { value: file, report } = readKnown(content.kind === 'show' ? ShowFile : LayoutFile, upgradeFile(content))
  if (file.kind === 'layout') {
    return { show: null, said: {}, frame: frameOfFile(file), sequence: 0, layouts: [file], report }
  }
  const { name, settings, sequence = 0, layouts } = file
  return { show: { name, settings }, said: settings, frame: frameOfFile(file), sequence, layouts, report }
}

/** Reads a body. It holds no names, so the show and its layout get plain ones. */
function readStartMix(content: unknown, { account, newId }: Surroundings): Brought {
  const { document, settings, said, frame, sequence, report } = importStartMix(content, { account, newId })
  return {
    show: settings ? { name: 'Imported show', settings } : null,
    said,
    frame,
    sequence,
    layouts: [{ name: 'Imported', document }],
    report,
  }
}

/** Refuses a file of a newer Mixdesk, because its fields may mean anything. */
function requireReadable(path: string, version: unknown, newest: number): void {
  if (typeof version === 'number' && version > newest) {
    refuse(path, `is ${version}: written by a newer Mixdesk; this one reads up to ${newest}`)
  }
}

function refuse(path: string, message: string): never {
  throw new Failure('invalid', `${path || 'The import'} ${message}.`, [{ path, message }])
}
