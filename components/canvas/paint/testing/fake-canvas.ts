import { vi } from 'vitest'
import type { LabelLetters } from '@/components/canvas/paint/label-box'
import { createTags } from '@/components/canvas/paint/lettering'
import { createNumbers } from '@/components/canvas/paint/numbers'
import type { SourceStyle } from '@/components/canvas/paint/picture'
import { addressOf } from '@/lib/layout/address'

type Call = Readonly<[name: string, ...values: unknown[]]>
/** Stands in for a canvas, and remembers what was called on its context. */
type FakeCanvas = Readonly<{ calls: Call[] }>

/** Puts canvases that remember in place of the browser's. Returns a list that holds all that are made from now on. */
export function fakeCanvases(): readonly FakeCanvas[] {
  const made: FakeCanvas[] = []
  const createElement = () => {
    const calls: Call[] = []
    const known = {
      canvas: { width: 0, height: 0 },
      measureText: () => ({ width: 40 }),
      createLinearGradient: () => ({ addColorStop: () => {} }),
    }
    const context = new Proxy(known, {
      get: (_, name) =>
        Reflect.get(known, name) ?? ((...values: unknown[]) => void calls.push([String(name), ...values])),
      set: () => true,
    })
    const canvas = Object.assign(known.canvas, { calls, getContext: () => context })
    made.push(canvas)
    return canvas
  }
  vi.stubGlobal('document', { createElement })
  return made
}

/** Lists the names of sources that were painted on a canvas. */
export const namesOn = ({ calls }: FakeCanvas): unknown[] =>
  calls.filter(([name]) => name === 'fillText').map(([, text]) => text)

const LETTERS: LabelLetters = { family: 'sans-serif', foot: 1, sizeOf: () => ({ width: 40, height: 20 }) }

/** Draws sources as cards with their names. */
export const plainStyle = (): SourceStyle => ({
  nameOf: addressOf,
  stillOf: () => null,
  imageAt: () => null,
  isGone: () => false,
  playingOf: () => null,
  isSoundOnly: () => false,
  paintGaps: () => {},
  tags: createTags(),
  numbers: createNumbers(),
  hasPlates: true,
  labels: LETTERS,
})
