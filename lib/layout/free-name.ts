/** `Opening`, `Opening 2`, … the first that is not taken. */
export function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted
  for (let count = 2; taken.includes(name); count++) name = `${wanted} ${count}`
  return name
}
