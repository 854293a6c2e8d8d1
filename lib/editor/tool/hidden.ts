import { inputOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import type { Scene } from './tool'

/** Lists the hidden inputs among these that a hand on the others takes along. */
export const hiddenOf = ({ document }: Pick<Scene, 'document'>, ids: readonly string[]): Input[] =>
  ids.flatMap((id) => inputOf(document, id) ?? []).filter(({ hidden, placed, locked }) => hidden && placed && !locked)
