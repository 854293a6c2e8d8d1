import type { ImportNote } from '@/lib/desk/import'
import type { Size } from '@/lib/geometry/rect'
import { DOCUMENT_VERSION, type LayoutDocument } from '@/lib/layout/document'
import { documentsIn, FILE_VERSION, frameOfFile, isObject, LayoutFile, ShowFile, upgradeFile } from '@/lib/layout/file'
import type { ShowSettings } from '@/lib/layout/show'
import { Failure } from '@/lib/shared/failures'
import { readKnown } from './read-known'

/** What was brought, in our own words. `show` null where it was one layout. */
export type Brought = Readonly<{
  show: Readonly<{ name: string; settings: ShowSettings }> | null
  frame: Size
  layouts: readonly Readonly<{ name: string; document: LayoutDocument }>[]
  report: readonly ImportNote[]
}>

/** Reads a Mixdesk file. Failure: invalid, with all that is wrong, when it is none or is not whole. */
export function readImport(content: unknown): Brought {
  if (isObject(content) && 'mixdesk' in content) return readFile(content)
  refuse('', 'is no Mixdesk file')
}

function readFile(content: Readonly<Record<string, unknown>>): Brought {
  requireReadable('mixdesk', content.mixdesk, FILE_VERSION)
  for (const { path, document } of documentsIn(content)) {
    if (isObject(document)) requireReadable(`${path}.version`, document.version, DOCUMENT_VERSION)
  }
  const { value: file, report } = readKnown(content.kind === 'show' ? ShowFile : LayoutFile, upgradeFile(content))
  if (file.kind === 'layout') return { show: null, frame: frameOfFile(file), layouts: [file], report }
  const { name, settings, layouts } = file
  return { show: { name, settings }, frame: frameOfFile(file), layouts, report }
}

/** What is newer than this Mixdesk may mean anything: nothing of it is guessed at. */
function requireReadable(path: string, version: unknown, newest: number): void {
  if (typeof version === 'number' && version > newest) {
    refuse(path, `is ${version}: a newer Mixdesk wrote this. This one reads up to ${newest}`)
  }
}

function refuse(path: string, message: string): never {
  throw new Failure('invalid', `${path || 'What you brought'} ${message}.`, [{ path, message }])
}
