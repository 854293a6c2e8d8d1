import * as z from '@/lib/shared/schema'
import { isVisible, Text } from '@/lib/shared/text'

/** A name may be as long as that of a layout. */
const MOST_LETTERS = 120

/** Names what a show keeps of its own: in any script, with at least one character that can be seen. */
export const OwnName = Text.check(
  z.trim(),
  z.minLength(1, { abort: true }),
  z.maxLength(MOST_LETTERS),
  z.refine(isVisible, 'must have a character that can be seen'),
)
