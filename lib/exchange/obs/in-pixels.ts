import type { Point, Size } from '@/lib/geometry/rect'
import type { ObsItem } from './schema'

const f = Math.fround

/** Says what an item's relative coordinates are measured on. */
export type Reference = Readonly<{
  /** The size of the scene around it; in a group it is the canvas. */
  size: Size
  /** Items of groups and groups themselves keep fractions; all others lie on half pixels. */
  isExact: boolean
  /** Groups and nested scenes grow with their canvas by themselves, so that their scale is not converted. */
  isScene: boolean
}>

/**
 * Writes an item's relative coordinates as pixels. An item that lacks them has counted in pixels all along. `size` is
 * what OBS calls X and Y.
 */
export function inPixels(item: ObsItem, { size: { width, height }, isExact, isScene }: Reference): ObsItem {
  const settle = ({ x, y }: Point): Point => (isExact ? { x, y } : { x: toHalf(x), y: toHalf(y) })
  const bounds = item.bounds_rel
    ? settle({ x: f(f(item.bounds_rel.x * height) / 2), y: f(f(item.bounds_rel.y * height) / 2) })
    : item.bounds
  const { pos_rel, scale_rel, scale_ref } = item
  if (!pos_rel || !scale_rel || !scale_ref) return { ...item, bounds }
  const by = isScene || scale_ref.y <= 0 ? 1 : f(height / f(scale_ref.y))
  return {
    ...item,
    bounds,
    pos: settle({ x: f((f(pos_rel.x * height) + width) / 2), y: f((f(pos_rel.y * height) + height) / 2) }),
    scale: { x: f(f(scale_rel.x) * by), y: f(f(scale_rel.y) * by) },
  }
}

const toHalf = (value: number): number => Math.floor(value * 2 + 0.5) / 2
