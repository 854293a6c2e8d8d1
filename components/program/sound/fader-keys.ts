import { MAX_VOLUME } from '@/lib/zego/limits'

type Pressed = Readonly<{ key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean }>

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = {
  PageUp: 1,
  PageDown: -1,
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
}

/** Tells of the keys of a fader, for the help. They are no shortcuts: they work where the focus is on a fader. */
export const FADER_KEYS = [
  { caption: '↑ ↓', label: 'Louder or softer by 5' },
  { caption: 'Shift ↑ ↓', label: 'Louder or softer by 1' },
  { caption: 'PgUp PgDn', label: 'Louder or softer by 20' },
  { caption: 'M', label: 'Mute, and as loud as before' },
  { caption: 'S', label: 'Solo to your headphones; Shift adds it' },
  { caption: 'Home', label: 'Silent' },
  { caption: 'End', label: 'As loud as it goes' },
  { caption: 'Esc', label: 'Back to the preview' },
] as const

/**
 * Says what a key does to a fader: another volume in percent, a mute, a solo alone or beside others, or that the focus
 * goes back to the preview; null where the key is none of its own.
 */
export function faderKey(
  { key, shiftKey, ctrlKey, altKey, metaKey }: Pressed,
  volume: number,
): number | 'mute' | 'solo' | 'add solo' | 'leave' | null {
  if (ctrlKey || altKey || metaKey) return null
  if (key === 'Escape') return shiftKey ? null : 'leave'
  if (key === 'm' || key === 'M') return 'mute'
  if (key === 's' || key === 'S') return shiftKey ? 'add solo' : 'solo'
  if (key === 'Home') return 0
  if (key === 'End') return MAX_VOLUME
  const direction = DIRECTIONS[key]
  if (direction === undefined) return null
  return Math.min(MAX_VOLUME, Math.max(0, volume + direction * (key.startsWith('Page') ? 20 : shiftKey ? 1 : 5)))
}
