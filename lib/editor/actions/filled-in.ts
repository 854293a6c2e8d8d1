import type { DeskState } from '@/lib/editor/state/desk-state'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Filling } from '@/lib/layout/fill-slots'
import { isFilled } from '@/lib/layout/is-filled'

/**
 * Tells who stands in the places of a layout, for the belief of a take: an operator who saw others is refused
 * (docs/decisions/035). It is null for a layout without places, and `unknown` where what fills them cannot be fetched.
 */
export async function filledIn(
  document: LayoutDocument,
  { roster, show }: Pick<DeskState, 'roster' | 'show'>,
): Promise<Filling | 'unknown' | null> {
  if (inputsOf(document).every(isFilled)) return null
  const code = await import('@/lib/layout/fill-slots').catch(() => null)
  return code?.fillingOf(document, { entries: roster.entries, outputs: show.settings.outputs }) ?? 'unknown'
}
