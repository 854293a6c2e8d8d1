import { describe, expect, it } from 'vitest'
import { fitView, toFrame, toScreen } from './view'

const wide = { width: 1280, height: 720 }

describe('the frame in its pane', () => {
  it.each([
    { pane: { width: 696, height: 1000 }, scale: 0.5, origin: { x: 28, y: 320 }, why: 'as wide as fits' },
    { pane: { width: 2000, height: 416 }, scale: 0.5, origin: { x: 680, y: 28 }, why: 'as high as fits' },
    { pane: { width: 2616, height: 1496 }, scale: 2, origin: { x: 28, y: 28 }, why: 'larger than life' },
  ])('$pane shows it at $scale: $why', ({ pane, scale, origin }) => {
    expect(fitView(wide, pane)).toEqual({ scale, origin })
  })

  it('survives a pane without room', () => {
    expect(fitView(wide, { width: 0, height: 0 }).scale).toBeGreaterThan(0)
  })

  it('brings a point to the screen and back', () => {
    const view = fitView(wide, { width: 777, height: 555 })
    const { x, y } = toScreen(view, { x: 123, y: 45, width: 10, height: 10 })
    const back = toFrame(view, { x, y })
    expect(back.x).toBeCloseTo(123)
    expect(back.y).toBeCloseTo(45)
  })
})
