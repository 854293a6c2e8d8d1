import type { Size } from '@/lib/geometry/rect'
import * as z from '@/lib/shared/schema'
import { LayoutDocument } from './document'
import { LayoutNumber } from './numbers/layout-number'
import { type LabelStyle, LabelStyles } from './own/label-style'
import { NewTemplates, type OwnTemplate } from './own/own-template'
import type { PinnedSound } from './own/pinned-sound'
import { PinnedSounds } from './own/pinned-sounds'
import { frameOf, LayoutName, ShowName, ShowSettings } from './show'
import { upgradeDocument } from './upgrade'

/** The version of the two files below; documents inside carry their own. */
export const FILE_VERSION = 1

const Side = z.int().check(z.minimum(0), z.maximum(100_000))
export const MAX_LAYOUTS = 500

/** Files from before layouts had numbers say none. */
const FileNumber = z.optional(LayoutNumber)

/**
 * Holds the highest sequence that a show has counted to or must stay above. Ours may lie a little above what we follow
 * of others (HIGHEST_FOLLOWED in lib/zego/assumptions.ts); the highest of a file leaves millions of millions for takes.
 */
const Sequence = z.int().check(z.minimum(0), z.maximum(9_001_000_000_000_000))

/** Holds one layout without its show. `frame` is the one that its rectangles are measured on. */
export const LayoutFile = z.strictObject({
  mixdesk: z.literal(FILE_VERSION),
  kind: z.literal('layout'),
  name: LayoutName,
  number: FileNumber,
  frame: z.strictObject({ width: Side, height: Side }),
  document: LayoutDocument,
})
export type LayoutFile = z.infer<typeof LayoutFile>

/**
 * Holds a whole show, with its layouts in the order of the strip. The file holds no account and no history of what was
 * on air, but the sequence that the next request has to be above. Older files do not say it.
 */
export const ShowFile = z.strictObject({
  mixdesk: z.literal(FILE_VERSION),
  kind: z.literal('show'),
  name: ShowName,
  settings: ShowSettings,
  sequence: z.optional(Sequence),
  templates: z.optional(NewTemplates),
  labelStyles: z.optional(LabelStyles),
  /** The layout for a panic: which of `layouts` it is, 0 first. */
  panic: z.optional(z.int().check(z.minimum(0), z.maximum(MAX_LAYOUTS))),
  /** The sounds that every layout keeps. */
  pinned: z.optional(PinnedSounds),
  layouts: z
    .array(z.strictObject({ name: LayoutName, number: FileNumber, document: LayoutDocument }))
    .check(z.minLength(1), z.maxLength(MAX_LAYOUTS)),
})
export type ShowFile = z.infer<typeof ShowFile>

type Named = Readonly<{ name: string; number: number; document: LayoutDocument }>

export const toLayoutFile = ({ name, number, document }: Named, { width, height }: Size): LayoutFile => ({
  mixdesk: FILE_VERSION,
  kind: 'layout',
  name,
  number,
  frame: { width, height },
  document,
})

type Whole = Readonly<{
  name: string
  settings: ShowSettings
  sequence: number
  templates: readonly OwnTemplate[]
  labelStyles: readonly LabelStyle[]
  /** It is null, or which of the layouts is for a panic. */
  panic: number | null
  pinned: readonly PinnedSound[]
  layouts: readonly Named[]
}>

export const toShowFile = ({ name, settings, sequence, templates, labelStyles, ...whole }: Whole): ShowFile => ({
  mixdesk: FILE_VERSION,
  kind: 'show',
  name,
  settings,
  sequence,
  // A show without any of these makes a file that an older Mixdesk opens, too.
  ...(templates.length > 0 ? { templates: [...templates] } : {}),
  ...(labelStyles.length > 0 ? { labelStyles: [...labelStyles] } : {}),
  ...(whole.panic === null ? {} : { panic: whole.panic }),
  ...(whole.pinned.length > 0 ? { pinned: [...whole.pinned] } : {}),
  layouts: whole.layouts.map(({ name, number, document }) => ({ name, number, document })),
})

/**
 * Brings a file whose documents may be of any version to today's, for its schema to read. A value that is not a file
 * comes back unchanged.
 */
export function upgradeFile(file: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const upgraded = 'document' in file ? { ...file, document: upgradeDocument(file.document) } : file
  return Array.isArray(file.layouts) ? { ...upgraded, layouts: file.layouts.map(upgradeNamed) } : upgraded
}

const upgradeNamed = (layout: unknown): unknown =>
  isObject(layout) && 'document' in layout ? { ...layout, document: upgradeDocument(layout.document) } : layout

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists every document of a file with its path, whatever is in it. */
export function documentsIn(file: Readonly<Record<string, unknown>>): { path: string; document: unknown }[] {
  const layouts: unknown[] = Array.isArray(file.layouts) ? file.layouts : []
  return [
    ...('document' in file ? [{ path: 'document', document: file.document }] : []),
    ...layouts.flatMap((layout, index) =>
      isObject(layout) ? [{ path: `layouts[${index}].document`, document: layout.document }] : [],
    ),
  ]
}

export const frameOfFile = (file: LayoutFile | ShowFile): Size =>
  file.kind === 'layout' ? file.frame : frameOf(file.settings)
