import { expect, it } from 'vitest'
import type { Source } from '@/lib/layout/input'
import { type Part, toPieces } from './mix'

type Box = readonly [x: number, width: number]

const source = (streamId: string): Source => ({ kind: 'stream', streamId })

/** Makes a part from its name and its place across; one in capitals is the picture of a source. */
function partOf(name: string, [x, width]: Box): Part<string> {
  const box = { x, y: 0, width, height: 100 }
  const isPicture = name === name.toUpperCase()
  const picture = isPicture
    ? ({ source: source(name), box, radius: 0, soft: [0, 0, 0, 0], isFrozen: false } as const)
    : null
  return { drawn: name, box, picture }
}

it.each<{ parts: Record<string, Box>; moves: string; pieces: string[]; why: string }>([
  { parts: { ground: [0, 300], A: [0, 100] }, moves: '', pieces: ['ground A'], why: 'nothing moves' },
  { parts: { ground: [0, 300], A: [0, 100] }, moves: 'A', pieces: ['ground', '[A]'], why: 'it lies on the ground' },
  {
    parts: { ground: [0, 300], A: [0, 100], name: [0, 50], B: [100, 100] },
    moves: 'A',
    pieces: ['ground B', '[A]', 'name'],
    why: 'what lies beside goes to the ground, what lies over stays over',
  },
  {
    parts: { A: [0, 100], b: [90, 50], c: [130, 50], d: [200, 10] },
    moves: 'A',
    pieces: ['d', '[A]', 'b c'],
    why: 'what lies over what lies over stays over too',
  },
  {
    parts: { A: [0, 100], B: [50, 100], c: [120, 100] },
    moves: 'A B',
    pieces: ['', '[A]', '[B]', 'c'],
    why: 'two that move lie over one another',
  },
  { parts: { A: [0, 100], b: [100, 100] }, moves: 'A', pieces: ['b', '[A]'], why: 'edges that touch share no pixel' },
])('$parts with $moves moving is drawn as $pieces: $why', ({ parts, moves, pieces }) => {
  const all = Object.entries(parts).map(([name, box]) => partOf(name, box))
  const found = toPieces(all, (each) => each.kind === 'stream' && moves.split(' ').includes(each.streamId))
  const names = found.map((piece) => {
    if (piece.kind === 'still') return piece.drawn.join(' ')
    return piece.picture.source.kind === 'stream' ? `[${piece.picture.source.streamId}]` : ''
  })
  expect(names).toEqual(pieces)
})
