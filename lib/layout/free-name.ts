/**
 * Returns the first of `Opening`, `Opening 2`, … that is not taken. A name that ends in a number of up to three digits,
 * and so not in a year, counts on from it.
 */
export function freeName(wanted: string, taken: readonly string[]): string {
  const [, stem = wanted, number = '1'] = /^(.+) (\d{1,3})$/.exec(wanted) ?? []
  let name = wanted
  for (let count = Number(number) + 1; taken.includes(name); count++) name = `${stem} ${count}`
  return name
}
