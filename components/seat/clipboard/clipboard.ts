import { useEffect } from 'react'
import { fetched } from '@/components/ui/fetching/fetched'
import { OVER_ALL, OVERLAYS, TYPED } from '@/components/ui/focus'
import type { ClipboardAct } from '@/lib/editor/clipboard/act'
import { isClip } from '@/lib/editor/clipboard/is-clip'
import type { Desk } from '@/lib/editor/desk-store'

const code = fetched(() => import('./acts'))

/** The act whose keys are down, until the browser tells what is on the clipboard, or the key comes up. */
let expected: ClipboardAct | null = null

/** Leaves the keys to the browser: its own event needs nobody's leave to read and write the clipboard. */
export function expectClipboard(act: ClipboardAct, event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault()
  else expected = act
}

/** Does what a button or a menu says, or keys after which the browser told nothing. */
export function actOnClipboard(act: ClipboardAct, desk: Desk, canEdit: boolean): void {
  // Where it cannot be fetched the page says that something is missing.
  code.want().then(
    ({ act: does }) => void does(act, desk, canEdit),
    () => {},
  )
}

/** Copies and cuts inputs, and pastes what was copied. Any other text is left to those who import it. */
export function useClipboard(desk: Desk, canEdit: boolean): void {
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    // The browser does not wait for code when it asks what to copy: it is fetched with whatever is done first.
    const fetchIt = () => void code.load().catch(() => {})
    window.addEventListener('pointerdown', fetchIt, { once: true, signal })
    window.addEventListener('keydown', fetchIt, { once: true, signal })
    for (const act of ['copy', 'cut'] as const) {
      const onCopy = (event: ClipboardEvent) => {
        expected = null
        // Words that are selected on the page are the browser's to copy.
        if (!isForDesk(event) || document.getSelection()?.isCollapsed === false) return
        const acts = code.current()
        if (acts) acts.copyInto(event, act, desk, canEdit)
        else actOnClipboard(act, desk, canEdit)
      }
      window.addEventListener(act, onCopy, { signal })
    }
    const onPaste = (event: ClipboardEvent) => {
      const act = expected ?? 'paste'
      expected = null
      const { clipboardData } = event
      const text = clipboardData?.getData('text/plain') ?? ''
      const isOther = !isClip(text) && (text !== '' || (clipboardData?.files.length ?? 0) > 0)
      if (!isForDesk(event) || act === 'copy' || act === 'cut' || (act === 'paste' && isOther)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      code.want().then(
        ({ paste }) => paste(act, text, desk, canEdit),
        () => {},
      )
    }
    window.addEventListener('paste', onPaste, { capture: true, signal })
    const onKeyUp = () => {
      if (expected) actOnClipboard(expected, desk, canEdit)
      expected = null
    }
    window.addEventListener('keyup', onKeyUp, { signal })
    return () => listening.abort()
  }, [desk, canEdit])
}

const isForDesk = ({ target }: Event): boolean =>
  !document.querySelector(OVER_ALL) && !(target instanceof Element && target.closest(`${OVERLAYS}, ${TYPED}`))
