/** A press sooner than this after the question is no answer to it: the finger slipped. */
const SLIP_MS = 500
/** So long the question stands beside TAKE. */
const STANDS_MS = 6_000

let asked = { what: '', at: 0 }

/** Tells whether a press answers the question that `raise` has raised of the same. */
export function isAnswer(what: string): boolean {
  const since = performance.now() - asked.at
  const answers = asked.what === what && since > SLIP_MS && since < STANDS_MS
  if (answers) asked = { what: '', at: 0 }
  return answers
}

/** Raises the question of a take. */
export function raise(what: string): void {
  asked = { what, at: performance.now() }
}

/**
 * Tells whether a press answers the question that an earlier press of the same has raised; else it raises that
 * question. `what` names the take and its danger.
 */
export function isAskedTwice(what: string): boolean {
  const answers = isAnswer(what)
  if (!answers) raise(what)
  return answers
}

/** Says what a dangerous take would do, and how it is made all the same. */
export const sayAsk = (danger: string): string => `${danger}. Press again to take it all the same`
