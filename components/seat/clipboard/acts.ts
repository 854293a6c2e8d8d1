import { copyText } from '@/components/ui/copy-text'
import type { ClipboardAct } from '@/lib/editor/clipboard/act'
import { readClip } from '@/lib/editor/clipboard/clip'
import { copyFrom, cutFrom } from '@/lib/editor/clipboard/copy'
import { duplicateIn } from '@/lib/editor/clipboard/duplicate'
import { isClip } from '@/lib/editor/clipboard/is-clip'
import { type PasteAct, pasteInto } from '@/lib/editor/clipboard/paste-into'
import type { Desk } from '@/lib/editor/desk-store'
import { previewEditor } from '@/lib/editor/preview-editor'
import { putNotice } from '@/lib/editor/state/put-notice'
import type { Point } from '@/lib/geometry/rect'
import { NO_ROOM } from '@/lib/layout/hands/copies'
import type { Source } from '@/lib/layout/input'
import { sourceName } from '@/lib/protocol/source-name'
import { pointerIn } from './spot'

/** What was copied last on this page, for browsers that do not let it read the clipboard. */
let kept = ''
/** The browser took none of it: what is on the clipboard is older. */
let isKeptHere = false

const NOTHING_COPIED = 'No inputs are on the clipboard. Copy some first.'
const VIEW_ONLY = 'View only: inputs can be copied here, and not cut or pasted.'
const NO_LAYOUT = 'There is no layout to paste into.'
const KEPT_HERE = 'The browser keeps its clipboard closed: it can be pasted on this page alone.'

/** Copies or cuts the selection for an event of the browser, which takes the text. */
export function copyInto(event: ClipboardEvent, act: 'copy' | 'cut', desk: Desk, canEdit: boolean): void {
  const text = copy(act, desk, canEdit)
  if (text === null) return
  isKeptHere = false
  event.clipboardData?.setData('text/plain', text)
  event.preventDefault()
}

/**
 * Does what a menu or a button says, and Duplicate, which goes past the clipboard. The browser may ask whether the page
 * may read the clipboard. A menu says where it was asked for (`at`, in frame pixels): by the time that it is chosen
 * from, the pointer is elsewhere.
 */
export async function act(
  act: ClipboardAct | 'duplicate',
  desk: Desk,
  canEdit: boolean,
  at?: Point | null,
): Promise<void> {
  if (act === 'duplicate') {
    const editor = canEdit ? previewEditor(desk) : null
    if (editor && !duplicateIn(editor)) say(desk, NO_ROOM, 'warning')
    return
  }
  if (act === 'copy' || act === 'cut') {
    const text = copy(act, desk, canEdit)
    if (text === null) return
    isKeptHere = !(await copyText(text))
    if (isKeptHere) say(desk, KEPT_HERE, 'warning')
    return
  }
  // On some pages the browser has no clipboard at all.
  const text = await navigator.clipboard?.readText().catch(() => '')
  paste(act, text ?? '', desk, canEdit, at)
}

function copy(act: 'copy' | 'cut', desk: Desk, canEdit: boolean): string | null {
  const editor = previewEditor(desk)
  if (!editor) return null
  if (act === 'cut' && !canEdit) {
    say(desk, VIEW_ONLY, 'warning')
    return null
  }
  const { text, says } = act === 'cut' ? cutFrom(editor, nameIn(desk)) : copyFrom(editor.getState(), nameIn(desk))
  if (text !== null) kept = text
  if (says && (act === 'copy' || text === null)) say(desk, says, text === null ? 'warning' : 'plain')
  return text
}

/**
 * Pastes a text from the clipboard, or what this page copied last where that is newer or cannot be read, or says why
 * not.
 */
export function paste(act: PasteAct, found: string, desk: Desk, canEdit: boolean, at = pointerIn(desk)): void {
  const editor = previewEditor(desk)
  const text = found === '' || isKeptHere ? kept : found
  const fault = canEdit ? (editor ? null : NO_LAYOUT) : VIEW_ONLY
  const read = isClip(text) ? readClip(text) : { problem: NOTHING_COPIED }
  const problem = fault ?? ('problem' in read ? read.problem : null)
  if (problem !== null || !editor || 'problem' in read) {
    say(desk, problem ?? NO_LAYOUT, 'warning')
    return
  }
  const { says, isDone } = pasteInto(editor, act, read.clip, { nameOf: nameIn(desk), at })
  // The announcer says each edit that was made, to all.
  if (says && !isDone) say(desk, says, 'warning')
}

const nameIn =
  (desk: Desk) =>
  (source: Source): string =>
    sourceName(source, desk.getState().roster.entries)

const NOTICE = 'clipboard'

/** The newest word on the clipboard takes the place of the one before. */
const say = (desk: Desk, text: string, tone: 'plain' | 'warning'): void => putNotice(desk, { id: NOTICE, tone, text })
