import { LABEL_LENGTH } from '@/lib/zego/limits'

/** Counts the length of a label. A character that is not English counts as a Chinese one does. */
export const labelLength = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 128 ? 1 : LABEL_LENGTH.chinese), 0)
