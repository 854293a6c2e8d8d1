import type { Modifiers } from '@/lib/editor/tool/tool'

export const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Alt', 'Control', 'Meta'])

/** Tells whether Enter was pressed to take. A key that is held, or ends what is composed, was not. */
export const isEnter = ({ type, key, repeat, isComposing }: KeyboardEvent): boolean =>
  type === 'keydown' && key === 'Enter' && !repeat && !isComposing

export const modifiersOf = (event: PointerEvent | KeyboardEvent): Modifiers => ({
  shift: event.shiftKey,
  alt: event.altKey,
  free: event.ctrlKey || event.metaKey,
})
