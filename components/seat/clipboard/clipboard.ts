import { fetched } from '@/components/ui/fetching/fetched'
import type { ClipboardAct } from '@/lib/editor/clipboard/act'
import type { Desk } from '@/lib/editor/desk-store'
import type { Point } from '@/lib/geometry/rect'

const later = fetched(async () => (await import('./later-clipboard')).laterClipboard)

/** Does what a button, a menu or a key says. Where the code cannot be had, the page says that something is missing. */
export function actOnClipboard(act: ClipboardAct | 'duplicate', desk: Desk, canEdit: boolean, at?: Point | null): void {
  later.want().then(
    (code) => void code.act(act, desk, canEdit, at),
    () => {},
  )
}

/** Leaves a key to the browser, whose own event needs nobody's leave to read and write the clipboard. */
export function keyOnClipboard(act: ClipboardAct, event: KeyboardEvent, desk: Desk, canEdit: boolean): void {
  const code = later.current()
  if (code) code.expectEvent(act, event)
  else actOnClipboard(act, desk, canEdit)
}

/** Fetches what listens to the clipboard with whatever is done first: the browser does not wait for it. */
export function watchClipboard(desk: Desk, canEdit: boolean, signal: AbortSignal): void {
  const fetchIt = () =>
    later.load().then(
      ({ listen }) => listen(desk, canEdit, signal),
      () => {},
    )
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, fetchIt, { once: true, signal })
}
