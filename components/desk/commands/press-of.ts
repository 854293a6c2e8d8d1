import type { KeyPress } from '@/lib/editor/keys'

export const isMac = (): boolean => /Mac|iPod|iPhone|iPad/.test(navigator.platform)

/** Describes a key that went down. Not every browser says with each key that AltGr is held. */
export const pressOf = (event: KeyboardEvent, isAltGraphHeld: boolean): KeyPress => ({
  key: event.key,
  code: event.code,
  shift: event.shiftKey,
  control: event.ctrlKey,
  alt: event.altKey,
  meta: event.metaKey,
  altGraph: isAltGraphHeld || event.getModifierState('AltGraph'),
})
