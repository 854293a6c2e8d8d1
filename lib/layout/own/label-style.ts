import { ID } from '@/lib/shared/id-pattern'
import * as z from '@/lib/shared/schema'
import { LABEL_LOOK } from './label-look'
import { OwnName } from './own-name'

/** A show keeps this many styles of labels at most: more than anybody finds in a menu. */
export const MOST_STYLES = 40

/** A named look of labels. Inputs do not name it: what wears a style is told by its look alone (decision 045). */
export const LabelStyle = z.strictObject({
  id: z.string().check(z.regex(ID)),
  name: OwnName,
  look: z.strictObject(LABEL_LOOK),
})
export type LabelStyle = z.infer<typeof LabelStyle>

/** The styles of a show, the oldest first. */
export const LabelStyles = z.array(LabelStyle).check(
  z.maxLength(MOST_STYLES),
  z.refine((styles) => new Set(styles.map(({ id }) => id)).size === styles.length, 'must have different ids'),
)
