import { type LayoutDocument, placedOf } from '@/lib/layout/document'
import type { Input, Label } from '@/lib/layout/input'

/** Returns the label that goes on the wire with an input's picture: a label without a text is not sent. */
export const sentLabel = ({ label }: Pick<Input, 'label'>): Label | null => (label?.text ? label : null)

/** Tells whether any label is sent, and with it the font of them all. */
export const isFontSent = (document: LayoutDocument): boolean =>
  placedOf(document).some((input) => sentLabel(input) !== null)
