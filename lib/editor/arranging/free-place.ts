import { fitOnStep, MIDDLE } from '@/lib/geometry/packing/fit-step'
import { largestFree } from '@/lib/geometry/packing/free-cell'
import { inset, type Spacing } from '@/lib/geometry/packing/spacing'
import type { Rect, Size } from '@/lib/geometry/rect'
import { APART, INSET } from '@/lib/layout/templates/picture-in-picture'
import { isBackdrop, wholeOf } from '@/lib/layout/templates/pictures'

/** A free cell that holds less than this part of the frame is too small to place a picture in. */
const LEAST_SHARE = 1 / 36

/**
 * Finds the place for a picture of this aspect that nobody aimed: in the middle of the largest free cell. On a picture
 * that fills the frame it is as small as those that lie there already. Null where there is no room.
 */
export function freePlace(aspect: number, pictures: readonly Rect[], frame: Size, spacing: Spacing): Rect | null {
  const others = pictures.filter((picture) => !isBackdrop(picture, frame))
  if (others.length < pictures.length) return onBackdrop(aspect, others, frame, spacing)
  const cell = cellAmong(others, frame, spacing, aspect)
  const place = cell && fitOnStep(aspect, cell, MIDDLE, spacing.step)
  return place && areaOf(place) >= LEAST_SHARE * areaOf(frame) ? place : null
}

/** The first small picture has this part of the frame's width and height at most; others are as large as it. */
const FIRST_SHARE = 1 / 4

/** What is less than this high or wide shows nothing. */
const LEAST_SIZE = 48

function onBackdrop(aspect: number, others: readonly Rect[], frame: Size, spacing: Spacing): Rect | null {
  const spaced = { ...spacing, gap: spacing.gap || APART, margin: spacing.margin || INSET }
  const cell = cellAmong(others, frame, spaced, aspect)
  if (!cell) return null
  const first = { width: frame.width * FIRST_SHARE, height: frame.height * FIRST_SHARE }
  const most = others.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? first
  const width = Math.min(cell.width, most.width)
  const height = Math.min(cell.height, most.height)
  const corner = { x: cell.x + cell.width - width, y: cell.y + cell.height - height, width, height }
  const place = fitOnStep(aspect, inset(corner, { ...spacing, margin: 0 }), { x: 1, y: 1 }, spacing.step)
  return Math.min(place.width, place.height) >= LEAST_SIZE ? place : null
}

function cellAmong(others: readonly Rect[], frame: Size, spacing: Spacing, aspect: number): Rect | null {
  const { gap, step } = spacing
  const taken = others.map(({ x, y, width, height }) => ({
    x: x - gap,
    y: y - gap,
    width: width + 2 * gap,
    height: height + 2 * gap,
  }))
  const cell = largestFree(inset(wholeOf(frame), spacing), taken, aspect)
  return cell && inset(cell, { gap: 0, margin: 0, step })
}

const areaOf = ({ width, height }: Size): number => width * height
