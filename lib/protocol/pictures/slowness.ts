/** Counts what one player showed in about a second: the pictures that came, and those of them that were drawn. */
export type Second = Readonly<{ came: number; drawn: number }>

/** So many bad seconds in a row are no hiccup. */
const MOST_BAD = 5
/** A second with fewer pictures tells nothing. */
const LEAST_CAME = 10

/** Tells whether more than two of three pictures of a second were missed, by all players together. */
function isBad(players: readonly Second[]): boolean {
  const came = players.reduce((sum, second) => sum + second.came, 0)
  const drawn = players.reduce((sum, second) => sum + second.drawn, 0)
  return came >= LEAST_CAME && drawn * 3 < came
}

/** Counts the bad seconds in a row. A second in which nothing came counts for nothing. */
export function afterSecond(bad: number, players: readonly Second[]): number {
  if (players.every(({ came }) => came === 0)) return bad
  return isBad(players) ? bad + 1 : 0
}

/** Tells whether a machine is too slow for moving pictures, after so many bad seconds in a row. */
export const isTooSlow = (bad: number): boolean => bad >= MOST_BAD
