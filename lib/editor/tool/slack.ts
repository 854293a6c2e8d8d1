import { keptOn } from '@/lib/geometry/constrain'
import { bottom, type Point, type Rect, right, type Size } from '@/lib/geometry/rect'

/** How far a move may go, in frame pixels: `left` and `up` are zero or less, `right` and `down` zero or more. */
export type Slack = Readonly<{ left: number; right: number; up: number; down: number }>

/** Until the first of them would leave the frame. One that is off it already holds nobody back. */
export function slackOf(rects: readonly Rect[], frame: Size): Slack {
  const across = keptOn(frame.width)
  const down = keptOn(frame.height)
  return {
    left: Math.min(0, Math.max(...rects.map((rect) => across - right(rect)))),
    right: Math.max(0, Math.min(...rects.map((rect) => frame.width - across - rect.x))),
    up: Math.min(0, Math.max(...rects.map((rect) => down - bottom(rect)))),
    down: Math.max(0, Math.min(...rects.map((rect) => frame.height - down - rect.y))),
  }
}

export const within = (slack: Slack, { x, y }: Point): Point => ({
  x: Math.min(slack.right, Math.max(slack.left, x)),
  y: Math.min(slack.down, Math.max(slack.up, y)),
})
