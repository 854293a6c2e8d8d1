import type { Layout } from '@/lib/protocol/live'

/** Holds what the strip shows of a layout. The revision and the time change with each save, and are not shown. */
export type Card = Omit<Layout, 'revision' | 'updatedAt'>

/** Lists the cards of layouts. What is as `before` is the very same object, the list too. */
export function cardsOf(layouts: readonly Layout[], before: readonly Card[]): readonly Card[] {
  const cards = layouts.map((layout, index) => {
    const earlier = before[index]?.id === layout.id ? before[index] : before.find(({ id }) => id === layout.id)
    return earlier && isShownAlike(earlier, layout) ? earlier : layout
  })
  return cards.length === before.length && cards.every((card, index) => card === before[index]) ? before : cards
}

function isShownAlike(earlier: Card, { revision: _, updatedAt: __, ...card }: Layout): boolean {
  return Object.entries(card).every(([field, value]) => Reflect.get(earlier, field) === value)
}
