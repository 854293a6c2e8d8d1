/**
 * Names why Mixdesk takes by itself: someone is back, also to what was on air before, is there now, left, or left and
 * has another layout taken; or a layout follows the room, with someone and without someone else.
 */
export type Why = 'back' | 'returned' | 'joined' | 'left' | 'switched' | 'with' | 'without'

/** Says it in a sentence for the history; null where nobody is named. */
export function sayBecause(why: Why, namesOf: (why: Why) => readonly string[]): string | null {
  const names = namesOf(why)
  if (names.length === 0) return null
  const who = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')
  switch (why) {
    case 'back':
    case 'returned':
      return `Taken again by Mixdesk, because ${who} came back.`
    case 'joined':
      return `Taken by Mixdesk with ${who}, who ${names.length === 1 ? 'is' : 'are'} there now.`
    case 'left':
      return `Taken by Mixdesk without ${who}, who left.`
    case 'switched':
      return `Taken by Mixdesk, because ${who} left.`
    case 'with':
      return `Follows the room: with ${who}.`
    case 'without':
      return `Follows the room: without ${who}.`
  }
}
