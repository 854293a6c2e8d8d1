import { flushSync } from 'react-dom'

/**
 * Moves the focus to the first fader of what is on air, or from a fader to the next one, and after the last to the
 * first again. Faders that are folded away are shown first. Returns why there is none that can be moved; null where
 * there is.
 */
export function nextFader(): string | null {
  const strip = document.querySelector<HTMLElement>('[data-faders]')
  if (strip?.dataset.faders === 'folded') flushSync(() => strip.click())
  const faders = Array.from(strip?.parentElement?.querySelectorAll<HTMLInputElement>('input[type="range"]') ?? [])
  const at = faders.findIndex((fader) => fader.closest('li')?.contains(document.activeElement))
  const next = faders[(at + 1) % faders.length]
  if (!next) return 'No sound is on air'
  if (next.disabled) return `Sound cannot be changed: ${next.title}`
  next.focus()
  return document.activeElement === next ? null : 'The faders are not in sight'
}
