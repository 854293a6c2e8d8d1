import { apply } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { frameOf, type ShowSettings, stepOf } from '@/lib/layout/show'
import { rescaleFromOrigins } from '@/lib/layout/unscaled'
import type { PastLayout } from '@/lib/protocol/past-request'

/** Fits the layout to the frame that the show has now. */
export function fittedTo({ document, frame }: PastLayout, settings: ShowSettings): LayoutDocument {
  const to = frameOf(settings)
  if (to.width === frame.width && to.height === frame.height) return document
  return apply(document, rescaleFromOrigins(document, {}, { from: frame, to, step: stepOf(settings) }).diff)
}
