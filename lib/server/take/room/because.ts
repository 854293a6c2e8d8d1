/** Names why Mixdesk takes by itself: someone is back, is there now, left, or left and has another layout taken. */
export type Why = 'back' | 'joined' | 'left' | 'switched'

/** Says it in a sentence for the history; null where nobody is named. */
export function sayBecause(why: Why, namesOf: (why: Why) => readonly string[]): string | null {
  const names = namesOf(why)
  if (names.length === 0) return null
  const who = names.join(' and ')
  switch (why) {
    case 'back':
      return `Taken again by Mixdesk, because ${who} came back.`
    case 'joined':
      return `Taken by Mixdesk with ${who}, who ${names.length === 1 ? 'is' : 'are'} there now.`
    case 'left':
      return `Taken by Mixdesk without ${who}, who left.`
    case 'switched':
      return `Taken by Mixdesk, because ${who} left.`
  }
}
