import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'
import type { Point } from '@/lib/geometry/rect'
import { json } from './api'
import { deskOf } from './desk-page'

/** Lets a new show move, and plays the host's stream from this address. */
export const playFrom = (api: APIRequestContext, showId: string, url: string) =>
  playAll(api, showId, { 'cam-host': url })

/** Lets a new show move, and plays each of these streams from its address. */
export const playAll = async (api: APIRequestContext, showId: string, urls: Readonly<Record<string, string>>) => {
  const addresses = Object.entries(urls).map(([streamId, url]) => ({ source: { kind: 'stream', streamId }, url }))
  return json(await api.put(`/api/shows/${showId}/pictures`, { data: { revision: 0, moving: true, addresses } }))
}

/** Reads which colour the canvas has at a pixel of the frame: red, blue, or another. */
export async function colourAt(page: Page, point: Point): Promise<string> {
  const { canvas, at } = deskOf(page)
  const [box, { x, y }] = [await canvas.boundingBox(), await at(point)]
  const [red = 0, green = 0, blue = 0] = await canvas
    .locator('canvas')
    .first()
    .evaluate(
      (ground: HTMLCanvasElement, [left, top]) => {
        const ratio = ground.width / ground.clientWidth
        const context = ground.getContext('2d')
        return [...(context?.getImageData(Math.round(left * ratio), Math.round(top * ratio), 1, 1).data ?? [])]
      },
      [x - (box?.x ?? 0), y - (box?.y ?? 0)] as const,
    )
  if (green > 60 || Math.abs(red - blue) < 100) return `${red},${green},${blue}`
  return red > blue ? 'red' : 'blue'
}

/** A pixel of the frame on an input at its upper left. */
export const MIDDLE = { x: 100, y: 100 }

/** Waits until a pixel was red and blue, as the live stream is in turn. */
export async function seesBoth(page: Page, at: Point = MIDDLE): Promise<void> {
  for (const colour of ['red', 'blue']) await expect.poll(() => colourAt(page, at), { intervals: [20] }).toBe(colour)
}

/** Waits until a canvas shows another picture than it does now, twice. */
export async function moves(canvas: Locator): Promise<void> {
  const pixels = () => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL())
  for (let time = 0; time < 2; time++) {
    const before = await pixels()
    await expect.poll(pixels, { intervals: [40] }).not.toBe(before)
  }
}

/** Finds what the program shows of moving pictures. */
export const inProgram = (page: Page): Locator => deskOf(page).program.locator('canvas[data-moving]')
