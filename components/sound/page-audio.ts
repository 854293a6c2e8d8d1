import { createStore } from 'zustand/vanilla'

/** `waiting`: the browser wants a touch of the page first. `none`: nobody has asked yet. */
type State = Readonly<{ at: 'none' | 'waiting' | 'running'; context: AudioContext | null }>

/** Holds the one AudioContext of the page, in which every sound is measured and heard. */
export const pageAudio = createStore<State>(() => ({ at: 'none', context: null }))

const GESTURES = ['pointerdown', 'keydown', 'touchend'] as const

/**
 * Wants the page's AudioContext. It is made, and made to run again, with the next touch of the page where the browser
 * asks for one: nothing is made before, since Chromium writes a warning then.
 */
export function wantAudio(): void {
  if (pageAudio.getState().at !== 'none') return
  pageAudio.setState({ at: 'waiting' })
  for (const gesture of GESTURES) window.addEventListener(gesture, start, { capture: true, passive: true })
  if (navigator.userActivation?.hasBeenActive) start()
}

function start(): void {
  const { context } = pageAudio.getState()
  if (context) {
    if (context.state !== 'running') void context.resume().catch(() => {})
    return
  }
  const made = new AudioContext({ latencyHint: 'interactive' })
  const tell = () => pageAudio.setState({ at: made.state === 'running' ? 'running' : 'waiting' })
  pageAudio.setState({ context: made })
  made.addEventListener('statechange', tell)
  tell()
  if (made.state !== 'running') void made.resume().catch(() => {})
}
