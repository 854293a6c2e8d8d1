import { describe, expect, it } from 'vitest'
import { panOf, zoomOf } from './wheel'

const wheel = (deltaX: number, deltaY: number, more: { deltaMode?: number; shiftKey?: boolean } = {}) => ({
  deltaX,
  deltaY,
  deltaMode: 0,
  shiftKey: false,
  ...more,
})

describe('the wheel zooms', () => {
  it.each([
    { deltaY: -5, least: 1.04, most: 1.06, why: 'a pinch of the trackpad goes on smoothly' },
    { deltaY: -120, least: 1.2, most: 1.35, why: 'a notch of a mouse is a step and no leap' },
    { deltaY: -1e9, least: 1.2, most: 1.35, why: 'however far it says' },
    { deltaY: 0, least: 1, most: 1, why: 'a roll sideways zooms nothing' },
  ])('by $least to $most for $deltaY: $why', ({ deltaY, least, most }) => {
    const factor = zoomOf(wheel(0, deltaY))
    expect(factor).toBeGreaterThanOrEqual(least)
    expect(factor).toBeLessThanOrEqual(most)
    expect(factor * zoomOf(wheel(0, -deltaY))).toBeCloseTo(1, 9)
  })

  it('as far for three lines as for their pixels, up to a notch', () => {
    expect(zoomOf(wheel(0, 1, { deltaMode: 1 }))).toBe(zoomOf(wheel(0, 16)))
  })
})

describe('the wheel pans', () => {
  it.each([
    { event: wheel(0, 40), by: { x: 0, y: -40 }, why: 'as a page is scrolled' },
    { event: wheel(-30, 10), by: { x: 30, y: -10 }, why: 'a trackpad goes every way' },
    { event: wheel(0, 40, { shiftKey: true }), by: { x: -40, y: 0 }, why: 'Shift turns it sideways' },
    { event: wheel(40, 0, { shiftKey: true }), by: { x: -40, y: 0 }, why: 'unless the browser has done so' },
    { event: wheel(0, 3, { deltaMode: 1 }), by: { x: 0, y: -48 }, why: 'Firefox counts in lines' },
    { event: wheel(0, 1, { deltaMode: 2 }), by: { x: 0, y: -400 }, why: 'or in pages' },
  ])('by $by: $why', ({ event, by }) => {
    expect(panOf(event)).toEqual(by)
  })
})
