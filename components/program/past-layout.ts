import type { Size } from '@/lib/geometry/rect'
import { apply } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { frameOf, type ShowSettings, stepOf } from '@/lib/layout/show'
import { rescaleFromOrigins } from '@/lib/layout/unscaled'
import { importStartMix } from '@/lib/mix/import/import-start-mix'
import type { Account } from '@/lib/protocol/live'
import { isFailure } from '@/lib/shared/failures'
import { newId } from '@/lib/shared/ids'

/** Holds the layout of a body that was sent, on the frame that it was sent for, in px. */
export type PastLayout = Readonly<{ document: LayoutDocument; frame: Size }>

/** Reads the layout of a StartMix that was sent; null for a body that is none, or that is not there yet. */
export function toPastLayout(body: unknown, account: Account): PastLayout | null {
  if (body === undefined || body === null) return null
  try {
    const { document, frame } = importStartMix(body, { account, newId })
    return frame && { document, frame }
  } catch (error) {
    if (isFailure(error)) return null
    throw error
  }
}

/** Fits the layout to the frame that the show has now. */
export function fittedTo({ document, frame }: PastLayout, settings: ShowSettings): LayoutDocument {
  const to = frameOf(settings)
  if (to.width === frame.width && to.height === frame.height) return document
  return apply(document, rescaleFromOrigins(document, {}, { from: frame, to, step: stepOf(settings) }).diff)
}
