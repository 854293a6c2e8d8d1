import type { Desk } from '@/lib/editor/desk-store'
import { isolated } from '@/lib/shared/isolated'

/** Previews the layout beside the one in preview, in the order of the strip, and says which, or that there is none. */
export function stepPreview(desk: Desk, by: 1 | -1, say: (text: string) => void): void {
  const { layouts, coming, previewId } = desk.getState()
  const next = layouts[layouts.findIndex(({ id }) => id === previewId) + by]
  if (next) {
    desk.preview(next.id)
    say(`${isolated(next.name)} is in preview`)
  } else if (coming > 0 && by > 0) say('The next layouts are still on their way')
  else say(layouts.length === 0 ? 'The show has no layout' : `This is the ${by > 0 ? 'last' : 'first'} layout`)
}
