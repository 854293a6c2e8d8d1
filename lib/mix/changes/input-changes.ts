import type { Input } from '@/lib/layout/input'
import { type Change, type NameOf, plain, warning } from './change'
import { describeFields, type FieldTable, unlisted } from './field-table'
import {
  describeBlur,
  describeCorners,
  describeFit,
  describeLabel,
  describePlaceholder,
  describeRect,
} from './picture-changes'
import { describeSound, describeSoundLevelId, describeUid } from './sound-changes'

/** Says what a take changes about an input whose source stays, field by field. */
const INPUT_CHANGES = {
  type: unlisted('every input has the same'),
  id: unlisted('inputs are paired by their sources, and the id is not sent'),
  source: unlisted('inputs are paired by it: another source arrives, and this one leaves'),
  order: unlisted('stacking-changes.ts compares the inputs with each other'),
  placed: describePlaced,
  x: describeRect,
  y: describeRect,
  width: describeRect,
  height: describeRect,
  fit: describeFit,
  cornerRadius: describeCorners,
  label: describeLabel,
  placeholder: describePlaceholder,
  blur: describeBlur,
  content: describeSound,
  volume: describeSound,
  soundLevelId: describeSoundLevelId,
  uid: describeUid,
  locked: unlisted('it is not sent: it keeps hands off the input'),
  hidden: unlisted('a hidden input is not sent: it arrives or leaves'),
  leaving: unlisted('it is not sent: describe-take.ts tells it'),
  group: unlisted('it is not sent: it says what hands hold together'),
} satisfies FieldTable<Input>

export const describeInput = (before: Input, after: Input, nameOf: NameOf): Change[] =>
  describeFields(INPUT_CHANGES, before, after, nameOf(after.source))

export const describeArriving = ({ source, placed }: Input, nameOf: NameOf): Change =>
  plain(placed ? `${nameOf(source)} appears` : `${nameOf(source)}'s sound starts`)

/** A sound that stops is easily overlooked, because nothing in the picture goes with it: it is a warning. */
export const describeLeaving = ({ source, placed }: Input, nameOf: NameOf): Change =>
  placed ? plain(`${nameOf(source)} leaves`) : warning(`${nameOf(source)}'s sound stops`)

function describePlaced(before: Input, after: Input, name: string): Change[] {
  if (before.placed === after.placed) return []
  return [plain(after.placed ? `${name}'s picture appears` : `${name}'s picture disappears, the sound stays`)]
}
