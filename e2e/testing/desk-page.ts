import { expect, type Locator, type Page } from '@playwright/test'
import { fitView } from '@/components/canvas/paint/view'
import type { Point, Size } from '@/lib/geometry/rect'

const HD: Size = { width: 1280, height: 720 }

type Keys = readonly ('Shift' | 'Alt' | 'Control')[]

/**
 * Finds and handles things on the desk as an operator does: by names and roles, and by frame pixels under the mouse.
 */
export function deskOf(page: Page, frame: Size = HD) {
  const canvas = page.getByRole('application')
  const inspector = page.getByRole('region', { name: 'Inspector' })
  const layers = page.getByRole('listbox', { name: 'Layers, top first' })
  const status = (name: string): Locator => page.getByRole('status', { name })

  /** Returns where a pixel of the frame is on the screen. */
  async function at({ x, y }: Point): Promise<Point> {
    const box = await canvas.boundingBox()
    if (!box) throw new Error('The canvas is not on the screen.')
    const { origin, scale } = fitView(frame, box)
    return { x: box.x + origin.x + x * scale, y: box.y + origin.y + y * scale }
  }

  async function drag(from: Point, to: Point, keys: Keys = []): Promise<void> {
    await hold(from, to, keys)
    await page.mouse.up()
    for (const key of keys) await page.keyboard.up(key)
  }

  /** Drags and does not let go. */
  async function hold(from: Point, to: Point, keys: Keys = []): Promise<void> {
    const [start, end] = [await at(from), await at(to)]
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    for (const key of keys) await page.keyboard.down(key)
    await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 })
    await page.mouse.move(end.x, end.y, { steps: 5 })
  }

  const source = (streamId: string): Locator =>
    page.getByRole('list', { name: 'Sources in the room' }).getByRole('button', { name: new RegExp(`, ${streamId},`) })

  /** Drags a source from the roster and lets go over this pixel of the frame. */
  async function place(streamId: string, to: Point, keys: Keys = []): Promise<void> {
    const box = await source(streamId).boundingBox()
    if (!box) throw new Error(`${streamId} is not in the roster.`)
    const end = await at(to)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    for (const key of keys) await page.keyboard.down(key)
    await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2, { steps: 4 })
    await page.mouse.move(end.x, end.y, { steps: 8 })
    await page.mouse.up()
    for (const key of keys) await page.keyboard.up(key)
  }

  const field = (label: string): Locator => inspector.getByRole('textbox', { name: label, exact: true })

  /** Reads the selected input's rectangle from the inspector's fields. */
  async function rect(): Promise<{ x: number; y: number; width: number; height: number }> {
    const [x, y, width, height] = await Promise.all(
      ['Left', 'Top', 'Width', 'Height'].map(async (label) => Number(await field(label).inputValue())),
    )
    return { x: x ?? Number.NaN, y: y ?? Number.NaN, width: width ?? Number.NaN, height: height ?? Number.NaN }
  }

  return {
    canvas,
    inspector,
    layers,
    status,
    at,
    drag,
    hold,
    place,
    source,
    field,
    rect,
    take: page.getByRole('button', { name: 'Take', exact: true }),
    stop: page.getByRole('button', { name: 'Stop…' }),
    program: page.getByRole('region', { name: 'Program' }),
    issues: page.getByRole('region', { name: 'Issues' }),
    undo: page.getByRole('button', { name: 'Undo' }),
    redo: page.getByRole('button', { name: 'Redo' }),
    layer: (name: string) => layers.getByRole('option', { name }),
    /** Opens the show and waits until it is live and the canvas is drawn. */
    async open(showId: string): Promise<void> {
      await page.goto(`/shows/${showId}`)
      await expect(status('Connection')).toHaveText('Connected')
      await expect(canvas.locator('canvas').first()).toBeVisible()
    },
    /** Opens a section of the inspector, whose button also says what is in it. */
    async unfold(section: string): Promise<void> {
      await inspector.getByRole('button', { name: new RegExp(`^${section}`), expanded: false }).click()
    },
    async press(from: Point): Promise<void> {
      const { x, y } = await at(from)
      await page.mouse.click(x, y)
    },
    async saved(): Promise<void> {
      await expect(status('Saving')).toHaveText('Saved')
    },
    async stopMix(): Promise<void> {
      await page.getByRole('button', { name: 'Stop…' }).click()
      await page.getByRole('button', { name: 'Stop the mix' }).click()
    },
  }
}
