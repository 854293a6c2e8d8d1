import type { LayerRow } from './layer-rows'

/** Stands above the inputs of a group in the list of layers. */
export type GroupHeader = Readonly<{ id: string; group: string; name: string; members: readonly string[] }>

export type Row = LayerRow | GroupHeader

export const isHeader = (row: Row | undefined): row is GroupHeader => row !== undefined && 'members' in row

/** Lists the inputs that a row stands for. */
export const inputsIn = (row: Row | { id: string }): readonly string[] => ('members' in row ? row.members : [row.id])

/** Puts a header above the topmost input of each group, and leaves out the inputs of groups that are folded. */
export function withHeaders(layers: readonly LayerRow[], folded: ReadonlySet<string>): readonly Row[] {
  const begun = new Set<string>()
  return layers.flatMap((layer): Row | Row[] => {
    if (!layer.group) return layer
    const { id: group, name } = layer.group
    const rows = folded.has(group) ? [] : [layer]
    if (begun.has(group)) return rows
    begun.add(group)
    const members = layers.filter((other) => other.group?.id === group).map(({ id }) => id)
    // No input has an id with a colon in it.
    return [{ id: `group:${group}`, group, name, members }, ...rows]
  })
}

/** Finds the layer, counted without the moved inputs, at which they lie right above a row; 0 where none is beneath. */
export function layerAbove(beneath: Row | undefined, moved: readonly string[], layers: readonly LayerRow[]): number {
  const others = layers.filter(({ id }) => !moved.includes(id))
  const top = beneath ? others.findIndex(({ id }) => inputsIn(beneath).includes(id)) : others.length
  return others.length - top
}

/** Tells whether a row that is put below `above` in the list lies outside of the group that it is in. */
export const isOutside = (row: Row, above: Row | undefined): boolean =>
  !isHeader(row) && row.group !== null && (isHeader(above) ? above.group : above?.group?.id) !== row.group.id
