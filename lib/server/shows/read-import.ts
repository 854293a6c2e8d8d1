import { readFileOfOthers, valueOfText } from '@/lib/exchange/files/read-file'
import { DOCUMENT_VERSION } from '@/lib/layout/document'
import { documentsIn, FILE_VERSION, frameOfFile, isObject, LayoutFile, ShowFile, upgradeFile } from '@/lib/layout/file'
import { importStartMix } from '@/lib/mix/import/import-start-mix'
import type { ImportNote } from '@/lib/protocol/import'
import { Failure } from '@/lib/shared/failures'
import type { Brought, Surroundings } from './brought'
import { readKnown } from './read-known'
import { toBrought } from './to-brought'

/**
 * Reads a Mixdesk file, a StartMix body, or layouts of OBS, VDO.Ninja or vMix, as a value or as the text of the file.
 *
 * @throws {Failure} invalid, with all that is wrong, when it is none of them or is not whole
 */
export function readImport(given: unknown, surroundings: Surroundings): Brought {
  const content = typeof given === 'string' ? valueOfText(given) : given
  if (isObject(content) && 'mixdesk' in content) return readFile(content)
  if (isObject(content) && 'MixInput' in content) return readStartMix(content, surroundings)
  const imported = readFileOfOthers(content, surroundings.canvas)
  if (imported) return toBrought(imported, surroundings)
  refuse('', 'is neither a Mixdesk file nor a StartMix body (no MixInput), nor layouts of OBS, VDO.Ninja or vMix')
}

function readFile(content: Readonly<Record<string, unknown>>): Brought {
  requireReadable('mixdesk', content.mixdesk, FILE_VERSION)
  for (const { path, document } of documentsIn(content)) {
    if (isObject(document)) requireReadable(`${path}.version`, document.version, DOCUMENT_VERSION)
  }
  const { value: file, report } = readKnown(content.kind === 'show' ? ShowFile : LayoutFile, upgradeFile(content))
  if (file.kind === 'layout') {
    return {
      show: null,
      said: {},
      frame: frameOfFile(file),
      sequence: 0,
      layouts: [file],
      report,
      ofLayouts: report,
      assumedCanvas: null,
    }
  }
  const { name, settings, sequence = 0, templates, labelStyles, panic, pinned, layouts } = file
  const frame = frameOfFile(file)
  return {
    show: { name, settings, templates, labelStyles, panic, pinned },
    said: settings,
    frame,
    sequence,
    layouts,
    report,
    ofLayouts: report,
    assumedCanvas: null,
  }
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
    ofLayouts: report.filter(isOfLayouts),
    assumedCanvas: null,
  }
}

/** Lists the fields of a StartMix body that a layout takes. */
const OF_LAYOUTS = ['MixInput', 'WaterMark', 'BackgroundImage', 'BackGroundColorHex', 'Sequence']

/** Leaves out what the import changed in the settings of a body: a show keeps its own, and takes nothing of them. */
const isOfLayouts = ({ path, severity }: ImportNote): boolean =>
  severity === 'left-out' || OF_LAYOUTS.includes(path.split(/[.[]/)[0] ?? '')

/** Refuses a file of a newer Mixdesk, because its fields may mean anything. */
function requireReadable(path: string, version: unknown, newest: number): void {
  if (typeof version === 'number' && version > newest) {
    refuse(path, `is ${version}: written by a newer Mixdesk; this one reads up to ${newest}`)
  }
}

function refuse(path: string, message: string): never {
  throw new Failure('invalid', `${path || 'The import'} ${message}.`, [{ path, message }])
}
