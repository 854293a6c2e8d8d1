/** This many are told before other work has its turn. */
const AT_ONCE = 10

/**
 * Makes a function that calls all of these soon, a few at a time: a take that waits for its own next step is not held up by
 * those who hear of it. Being called meanwhile makes it tell all once more.
 */
export function tellInPortions(members: ReadonlySet<() => void>): () => void {
  let isTelling = false
  let isNew = false

  function tellFrom(all: readonly (() => void)[], start: number) {
    const end = start + AT_ONCE
    for (const tell of all.slice(start, end)) if (members.has(tell)) tell()
    if (end < all.length) setImmediate(tellFrom, all, end)
    else if (isNew) begin()
    else isTelling = false
  }
  function begin() {
    isTelling = true
    isNew = false
    setImmediate(() => tellFrom([...members], 0))
  }
  return () => {
    if (isTelling) isNew = true
    else begin()
  }
}
