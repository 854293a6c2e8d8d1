import * as z from '@/lib/shared/schema'

const Vector = z.object({ x: z._default(z.number(), 0), y: z._default(z.number(), 0) })
const Pixels = z._default(z.number(), 0)

/**
 * Describes an item of a scene as OBS stores it. Defaults are those that OBS takes for an absent field: an item without
 * `visible` is not drawn. `alignment` and `bounds_alignment` are names of obs-websocket, which OBS does not read.
 */
export const ObsItem = z.object({
  name: z.optional(z.string()),
  source_uuid: z.optional(z.string()),
  pos: z._default(Vector, () => ({ x: 0, y: 0 })),
  scale: z._default(Vector, () => ({ x: 1, y: 1 })),
  bounds: z._default(Vector, () => ({ x: 0, y: 0 })),
  pos_rel: z.optional(Vector),
  scale_rel: z.optional(Vector),
  bounds_rel: z.optional(Vector),
  scale_ref: z.optional(Vector),
  rot: Pixels,
  align: z._default(z.int(), 5),
  bounds_type: z._default(z.int().check(z.minimum(0), z.maximum(6)), 0),
  bounds_align: z._default(z.int(), 0),
  bounds_crop: z._default(z.boolean(), false),
  crop_left: Pixels,
  crop_top: Pixels,
  crop_right: Pixels,
  crop_bottom: Pixels,
  visible: z._default(z.boolean(), false),
  locked: z._default(z.boolean(), false),
  group_item_backup: z._default(z.boolean(), false),
})
export type ObsItem = z.infer<typeof ObsItem>

/** Reads the settings of a scene or a group; `cx` and `cy` are its size, where it has one of its own. */
export const SceneSettings = z.object({
  items: z._default(z.array(ObsItem), () => []),
  custom_size: z._default(z.boolean(), false),
  cx: z._default(z.number(), 0),
  cy: z._default(z.number(), 0),
})
export type SceneSettings = z.infer<typeof SceneSettings>

/** Each kind of source has settings of its own, which are read where they are wanted. */
const ObsSource = z.object({
  // It names a kind, and is compared with the known kinds for each item that shows the source.
  id: z.string().check(z.maxLength(200)),
  name: z.string(),
  uuid: z.optional(z.string()),
  canvas_uuid: z.optional(z.string()),
  settings: z.optional(z.unknown()),
  filters: z.optional(z.unknown()),
})
export type ObsSource = z.infer<typeof ObsSource>

const Named = z.object({ name: z.string() })

/** Reads a scene collection: `basic/scenes/NAME.json`. */
export const ObsCollection = z.object({
  name: z.optional(z.string()),
  version: z.optional(z.number()),
  resolution: z.optional(z.object({ x: z.number(), y: z.number() })),
  scene_order: z._default(z.array(Named), () => []),
  sources: z.array(ObsSource),
  groups: z._default(z.array(ObsSource), () => []),
})
export type ObsCollection = z.infer<typeof ObsCollection>
