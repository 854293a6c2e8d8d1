import { arrange } from '@/lib/geometry/packing/arrange'
import { percentile } from './figures'

/** Measures how long it takes to pack inputs into a frame: pictures of several shapes, with a gap and a margin. */

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

const isMet = WANTED.map(({ inputs, mostMs }) => {
  const [first = Number.NaN, ...later] = packMs(inputs)
  const p95 = percentile(later, 95)
  console.log(
    `  ${inputs} inputs: p50 ${percentile(later, 50).toFixed(3)} ms, p95 ${p95.toFixed(3)} ms, ` +
      `the first ${first.toFixed(2)} ms (wanted: p95 below ${mostMs} ms)`,
  )
  return p95 < mostMs
}).every(Boolean)
console.log(isMet ? '  Met.' : '  Not met.')
process.exitCode = isMet ? 0 : 1
