import type { Size } from '@/lib/geometry/rect'
import { chosen } from '@/lib/layout/commands'
import {
  DOCUMENT_VERSION,
  emptyDocument,
  inputsOf,
  LayoutDocument,
  type Watermark,
  watermarkOf,
} from '@/lib/layout/document'
import { isObject } from '@/lib/layout/file'
import type { Input } from '@/lib/layout/input'
import { RecordId } from '@/lib/layout/record-id'
import { upgradeDocument } from '@/lib/layout/upgrade'
import { MAX_BODY_BYTES } from '@/lib/shared/body-size'
import { byteLength } from '@/lib/shared/byte-length'
import * as z from '@/lib/shared/schema'
import { requireTame } from '@/lib/shared/tame'

/** The version of the text; the document inside has its own. */
const CLIP_VERSION = 1

const Side = z.int().check(z.minimum(0), z.maximum(100_000))

/**
 * Holds what was copied: its layout with nothing else in it, so that every version of a layout that Mixdesk reads can
 * be pasted. `frame` is the one that its rectangles are measured on.
 */
const Clip = z.strictObject({
  mixdesk: z.literal(CLIP_VERSION),
  kind: z.literal('inputs'),
  layoutId: RecordId,
  frame: z.strictObject({ width: Side, height: Side }),
  document: LayoutDocument,
})

/** Holds what was copied, inputs bottom first, and where from. */
export type Clip = Readonly<{
  layoutId: string
  frame: Size
  inputs: readonly Input[]
  watermark: Watermark | null
}>

type From = Readonly<{ layoutId: string; frame: Size; document: LayoutDocument }>

/** What is pasted has to be saved: it is a little smaller than the largest save. */
const MOST_BYTES = MAX_BODY_BYTES - 64 * 1024

/** Tells whether a text is more than a paste takes. */
export const isTooMuch = (text: string): boolean => text.length > MOST_BYTES || byteLength(text) > MOST_BYTES

/** Writes inputs, and the watermark, as the text that goes to the clipboard. */
export function clipText({ layoutId, frame, document }: From, ids: readonly string[]): string {
  const inputs = chosen(document, ids).map((input) => [input.id, input] as const)
  const { width, height } = frame
  // Any program reads the clipboard, so what is not copied does not go there: neither the background nor its address.
  const watermark = ids.includes('watermark') ? watermarkOf(document) : null
  const records = { ...emptyDocument().records, ...Object.fromEntries(inputs), ...(watermark && { watermark }) }
  const clip: z.infer<typeof Clip> = {
    mixdesk: CLIP_VERSION,
    kind: 'inputs',
    layoutId,
    frame: { width, height },
    document: { version: DOCUMENT_VERSION, records },
  }
  return JSON.stringify(clip)
}

const DAMAGED = 'What was copied is damaged. Copy it again.'
const NEWER = 'This was copied in a newer Mixdesk. Reload the page, and copy it again.'
const TOO_MUCH = 'This is too much to paste at once. Copy fewer inputs.'

/** Reads a text from the clipboard, which anybody may have written. What is wrong with it is a sentence. */
export function readClip(text: string): Readonly<{ clip: Clip }> | Readonly<{ problem: string }> {
  if (isTooMuch(text)) return { problem: TOO_MUCH }
  const value = tameValue(text)
  if (!isObject(value)) return { problem: DAMAGED }
  const { document } = value
  if (isAbove(value.mixdesk, CLIP_VERSION) || (isObject(document) && isAbove(document.version, DOCUMENT_VERSION))) {
    return { problem: NEWER }
  }
  const { success, data } = Clip.safeParse({ ...value, document: upgradeDocument(document) })
  const inputs = success ? inputsOf(data.document) : []
  const watermark = success ? watermarkOf(data.document) : null
  if (!success || (inputs.length === 0 && !watermark)) return { problem: DAMAGED }
  return { clip: { layoutId: data.layoutId, frame: data.frame, inputs, watermark } }
}

const isAbove = (version: unknown, ours: number): boolean => typeof version === 'number' && version > ours

function tameValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    requireTame(value, 'The text')
    return value
  } catch {
    return null
  }
}
