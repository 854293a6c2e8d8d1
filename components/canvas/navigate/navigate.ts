import type { EditorStore } from '@/lib/editor/state/editor-store'
import { listenToEdges } from './edge-scroll'
import { listenToFingers } from './fingers'
import { listenToHand } from './hand'
import { lookTo } from './look-to'
import { createSteering, type Ground } from './steering'
import { listenToWheel } from './wheel'

/** Lets keys, wheel, hand and fingers move the camera of an editor over its canvas, until the answer is called. */
export function navigate(element: HTMLElement, editor: EditorStore, ground: () => Ground): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const steering = createSteering(element, editor, ground)
  listenToFingers(element, steering, signal)
  listenToHand(element, steering, signal)
  listenToEdges(element, steering, signal)
  // The control at the corner lies over the canvas: the wheel does the same there.
  listenToWheel(element.parentElement ?? element, steering, signal)
  const { letLook } = editor.getState()
  letLook((to) => lookTo(to, editor.getState(), ground()))
  return () => {
    letLook(null)
    listening.abort()
  }
}
