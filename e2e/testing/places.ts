import type { APIRequestContext } from '@playwright/test'
import type { Rect } from '@/lib/geometry/rect'

type Wire = { StreamId: string; RectInfo?: { Left: number; Top: number; Right: number; Bottom: number } }

/** Reads where each stream would lie if it were taken now: `640×360 at 0,0`. */
export async function places(api: APIRequestContext, layoutId: string): Promise<Record<string, string>> {
  const { body } = await (await api.get(`/api/layouts/${layoutId}/startmix`)).json()
  return Object.fromEntries(
    (body.MixInput as Wire[]).flatMap(({ StreamId, RectInfo: at }) =>
      at ? [[StreamId, `${at.Right - at.Left}×${at.Bottom - at.Top} at ${at.Left},${at.Top}`]] : [],
    ),
  )
}

/** Reads a place as a rectangle. */
export function rectOf(place: string): Rect {
  const [width = 0, height = 0, x = 0, y = 0] = place.split(/×| at |,/).map(Number)
  return { x, y, width, height }
}
