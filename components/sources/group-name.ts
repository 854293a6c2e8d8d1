import { type GroupHeader, isHeader, type Row } from './group-rows'

/**
 * Names a group in the list. Two of one name, which older layouts and two people at once may have, are counted from the
 * top: `Guests (1)` and `Guests (2)`.
 */
export function groupNameIn(rows: readonly Row[], header: GroupHeader): string {
  const namesakes = rows.filter((row) => isHeader(row) && row.name === header.name)
  return namesakes.length > 1 ? `${header.name} (${namesakes.indexOf(header) + 1})` : header.name
}
