import type { Rect, Size } from '@/lib/geometry/rect'

/** Returns the middle part of a picture that fills the box without distortion, as RenderMode 0 does (contract 2.2). */
export function cropToFill(picture: Size, box: Size): Rect {
  const scale = Math.max(box.width / picture.width, box.height / picture.height)
  const width = box.width / scale
  const height = box.height / scale
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height }
}
