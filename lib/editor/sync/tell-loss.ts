import type { Tell } from '@/lib/editor/state/desk-state'
import { MESSAGES } from '@/lib/shared/messages'

type Words = typeof import('./lost-words')

/**
 * Warns of what became of my edits, in words that the first load of the desk does without. They are fetched when the
 * page has nothing to do; where they cannot be, it still says that there is something to look at.
 */
export async function tellLoss(tell: Tell, say: (words: Words) => string): Promise<void> {
  const words = await import('./lost-words').catch(() => null)
  const otherwise = `Somebody changed what you were editing. What they did cannot be told: ${MESSAGES.notLoaded}`
  tell({ tone: 'warning', text: words ? say(words) : otherwise })
}
