/** `Opening`, `Opening 2`, … the first that is not taken; a name that ends in a number, which no year is, counts on from it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const [, stem = wanted, number = '1'] = /^(.+) (\d{1,3})$/.exec(wanted) ?? []
  let name = wanted
  for (let count = Number(number) + 1; taken.includes(name); count++) name = `${stem} ${count}`
  return name
}
