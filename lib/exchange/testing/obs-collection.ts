export type Fields = Readonly<Record<string, unknown>>

/** Makes an item as OBS stores it: at the top left of the canvas, in its own size. */
export const item = (name: string, fields: Fields = {}): Fields => ({
  name,
  pos: { x: 0, y: 0 },
  scale: { x: 1, y: 1 },
  rot: 0,
  align: 5,
  bounds_type: 0,
  bounds_align: 0,
  bounds: { x: 0, y: 0 },
  crop_left: 0,
  crop_top: 0,
  crop_right: 0,
  crop_bottom: 0,
  visible: true,
  ...fields,
})

/** Makes an item that fills a box, whatever the shape of its picture is. */
export const boxed = (name: string, [x, y, width, height]: readonly number[], fields: Fields = {}): Fields =>
  item(name, { pos: { x, y }, bounds: { x: width, y: height }, bounds_type: 1, ...fields })

export const camera = (name: string, fields: Fields = {}): Fields => ({ id: 'dshow_input', name, ...fields })

/** Makes a source whose size the file tells. */
export const sized = (name: string, width: number, height: number): Fields =>
  camera(name, { settings: { resolution: `${width}x${height}` } })

export const scene = (name: string, items: readonly Fields[], fields: Fields = {}): Fields => ({
  id: 'scene',
  name,
  settings: { items, ...fields },
})

export const group = (name: string, [cx, cy]: readonly number[], items: readonly Fields[]): Fields => ({
  id: 'group',
  name,
  settings: { cx, cy, items },
})

/** Makes a collection whose scenes are listed in this order. */
export const collection = (sources: readonly Fields[], fields: Fields = {}): Fields => ({
  name: 'Sunday',
  current_scene: 'Interview',
  scene_order: sources.filter(({ id }) => id === 'scene').map(({ name }) => ({ name })),
  resolution: { x: 1280, y: 720 },
  sources,
  ...fields,
})
