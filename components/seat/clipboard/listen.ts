import { OVER_ALL, OVERLAYS, TYPED } from '@/components/ui/focus'
import type { ClipboardAct } from '@/lib/editor/clipboard/act'
import { isClip } from '@/lib/editor/clipboard/is-clip'
import type { PasteAct } from '@/lib/editor/clipboard/paste-into'
import type { Desk } from '@/lib/editor/desk-store'
import { act, copyInto, paste } from './acts'

/** The act whose keys are down, until the browser tells what is on the clipboard, or the key comes up. */
let expected: ClipboardAct | null = null
let heardUntil: AbortSignal | null = null

/** Waits for the browser's event after a key. One that is held pastes once. */
export function expectEvent(act: ClipboardAct, event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault()
  else expected = act
}

/** Copies and cuts inputs, and pastes what was copied. Any other text is left to those who import it. */
export function listen(desk: Desk, canEdit: boolean, signal: AbortSignal): void {
  if (heardUntil === signal || signal.aborted) return
  heardUntil = signal
  for (const act of ['copy', 'cut'] as const) {
    const onCopy = (event: ClipboardEvent) => {
      expected = null
      // Words that are selected on the page are the browser's to copy.
      if (isForDesk(event) && document.getSelection()?.isCollapsed !== false) copyInto(event, act, desk, canEdit)
    }
    window.addEventListener(act, onCopy, { signal })
  }
  // A press where inputs are chosen lets go of words, as it does on any page, although nothing there can be selected.
  const onPress = ({ target }: Event) => {
    if (target instanceof Element && target.closest(CHOOSES)) document.getSelection()?.removeAllRanges()
  }
  window.addEventListener('pointerdown', onPress, { capture: true, signal })
  const onPaste = (event: ClipboardEvent) => {
    const wanted: PasteAct = expected === 'paste-rects' || expected === 'paste-looks' ? expected : 'paste'
    expected = null
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const isOther = !isClip(text) && (text.trim() !== '' || (event.clipboardData?.files.length ?? 0) > 0)
    if (!isForDesk(event) || (wanted === 'paste' && isOther)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    paste(wanted, text, desk, canEdit)
  }
  // It comes before what imports other texts.
  window.addEventListener('paste', onPaste, { capture: true, signal })
  const onKeyUp = () => {
    if (expected) void act(expected, desk, canEdit)
    expected = null
  }
  window.addEventListener('keyup', onKeyUp, { signal })
}

/** Inputs are chosen on the canvas and in lists. */
const CHOOSES = '[data-focus-home], [role="listbox"]'

const isForDesk = ({ target }: Event): boolean =>
  !document.querySelector(OVER_ALL) && !(target instanceof Element && target.closest(`${OVERLAYS}, ${TYPED}`))
