import { findHoles } from '@/lib/geometry/marking/holes'
import { arrange } from '@/lib/geometry/packing/arrange'
import { percentile } from './figures'

/**
 * Measures how long it takes to pack inputs into a frame, pictures of several shapes with a gap and a margin, and to
 * find the holes of a background.
 */

const FRAME = { x: 0, y: 0, width: 1920, height: 1080 }
const SPACING = { gap: 16, margin: 24, step: 2 } as const
const SHAPES = [16 / 9, 16 / 9, 4 / 3, 9 / 16]
const ROUNDS = 3000
const WANTED = [
  { inputs: 9, mostMs: 0.2 },
  { inputs: 50, mostMs: 2 },
]

function packMs(inputs: number): number[] {
  const aspects = Array.from({ length: inputs }, (_, index) => SHAPES[index % SHAPES.length] ?? 1)
  return Array.from({ length: ROUNDS }, () => {
    const began = performance.now()
    arrange(aspects, FRAME, SPACING)
    return performance.now() - began
  })
}

/** Makes a background of this size with two holes side by side. */
function backgroundOf(width: number, height: number, hole: readonly number[]) {
  const data = new Uint8ClampedArray(width * height * 4)
  const isHole = (x: number, y: number) => y > height / 8 && y < height * 0.9 && x % (width / 2) > width / 32
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(isHole(x, y) ? hole : [90, 80, 70, 255], (y * width + x) * 4)
  }
  return { data, width, height }
}

const HOLES = [
  { kind: 'transparent', pixel: [0, 0, 0, 0] },
  { kind: 'green', pixel: [0, 255, 0, 255] },
  { kind: 'blue', pixel: [0, 0, 255, 255] },
]
const MOST_HOLES_MS = 50

const isPacked = WANTED.map(({ inputs, mostMs }) => {
  const [first = Number.NaN, ...later] = packMs(inputs)
  const p95 = percentile(later, 95)
  console.log(
    `  ${inputs} inputs: p50 ${percentile(later, 50).toFixed(3)} ms, p95 ${p95.toFixed(3)} ms, ` +
      `the first ${first.toFixed(2)} ms (wanted: p95 below ${mostMs} ms)`,
  )
  return p95 < mostMs
}).every(Boolean)
const isFound = HOLES.map(({ kind, pixel }) => {
  const pixels = backgroundOf(1920, 1080, pixel)
  const all = Array.from({ length: 40 }, () => {
    const began = performance.now()
    if (findHoles(pixels).length !== 2) throw new Error('The background has two holes.')
    return performance.now() - began
  })
  const p95 = percentile(all, 95)
  console.log(
    `  ${kind} holes of 1920 × 1080: p50 ${percentile(all, 50).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms ` +
      `(wanted: p95 below ${MOST_HOLES_MS} ms)`,
  )
  return p95 < MOST_HOLES_MS
}).every(Boolean)
const isMet = isPacked && isFound
console.log(isMet ? '  Met.' : '  Not met.')
process.exitCode = isMet ? 0 : 1
