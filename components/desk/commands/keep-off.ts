import { TYPED } from '@/components/ui/focus'
import { boundTo } from '@/lib/editor/keys'
import { keysInUse } from '@/lib/editor/keys-in-use'
import { SHORTCUTS } from '@/lib/editor/shortcuts'
import { isMac, pressOf } from './press-of'

/**
 * Keeps the browser from copying or cutting inputs by a key that does so no longer. Words that are selected, and typed
 * ones, it copies as ever.
 */
export function keepOff(event: KeyboardEvent): void {
  const isWords = document.getSelection()?.isCollapsed === false
  const isTyped = event.target instanceof Element && event.target.closest(TYPED) !== null
  if (event.defaultPrevented || isWords || isTyped) return
  const old = boundTo(pressOf(event, false), SHORTCUTS, isMac())
  const isCopy = old?.command.do === 'clipboard' && (old.command.act === 'copy' || old.command.act === 'cut')
  if (isCopy && !keysInUse.getState().includes(old)) event.preventDefault()
}
