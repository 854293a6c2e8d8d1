import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Size } from '@/lib/geometry/rect'
import { arbitraryStep } from '@/lib/geometry/testing/arbitrary'
import { StoredOrigins } from '@/lib/server/db/origins'
import { rescale, setRects } from './commands'
import { apply } from './diff'
import { followingOf, inputOf, type LayoutDocument } from './document'
import { arbitraryDocument } from './testing/arbitrary'
import { layoutOf } from './testing/layout-of'
import { type Origins, rescaleFromOrigins } from './unscaled'

const WIDE = { width: 1280, height: 720 }
const TALL = { width: 720, height: 1280 }
const SMALL = { width: 640, height: 360 }

const STYLE = { gap: 15, margin: 24, cornerRadius: null, shape: null }

type State = Readonly<{ document: LayoutDocument; frame: Size; origins: Origins }>

function on(to: Size, { document, frame: from, origins }: State, step: 1 | 2 = 2): State {
  const scaled = rescaleFromOrigins(document, origins, { from, to, step })
  return { document: apply(document, scaled.diff), frame: to, origins: scaled.origins }
}

const start = (document: LayoutDocument): State => ({ document, frame: WIDE, origins: {} })
const odd = layoutOf({
  host: { x: 13, y: 7, width: 333, height: 111 },
  guest: { x: 501, y: 3, width: 427, height: 240 },
})

it('16:9 to 9:16 and back gives every input back exactly, odd pixels too', () => {
  const tall = on(TALL, start(odd))
  expect(tall.document).toEqual(apply(odd, rescale(odd, WIDE, TALL, 2)))
  const back = on(WIDE, tall)
  expect(back.document).toEqual(odd)
  expect(back.origins).toEqual({})
})

it('the spacing of what it follows is scaled too, and comes back exactly', () => {
  const following = { type: 'following', id: 'following', template: 'grid', style: STYLE, room: null } as const
  const followed: LayoutDocument = { ...odd, records: { ...odd.records, following } }
  const spacing = (state: State) => {
    const { gap, margin } = followingOf(state.document)?.style ?? STYLE
    return { gap, margin }
  }
  const small = on(SMALL, start(followed))
  expect(spacing(small)).toEqual({ gap: 8, margin: 12 })
  expect(small.document).toEqual(apply(followed, rescale(followed, WIDE, SMALL, 2)))
  expect(spacing(on(WIDE, small))).toEqual({ gap: 15, margin: 24 })
  expect(spacing(on(TALL, start(followed)))).toEqual({ gap: 15, margin: 24 })
})

it('what was moved meanwhile keeps its part of the frame, and all others lie as they did', () => {
  const tall = on(TALL, start(odd))
  const moved = apply(tall.document, setRects(tall.document, { host: { x: 0, y: 0, ...TALL } }))
  const back = on(WIDE, { ...tall, document: moved })
  expect(inputOf(back.document, 'host')).toMatchObject({ x: 0, y: 0, ...WIDE })
  expect(inputOf(back.document, 'guest')).toEqual(inputOf(odd, 'guest'))
})

it('what is laid out after each change, and taken back step by step, comes back exactly', () => {
  const laid = (state: State, x: number): State => ({
    ...state,
    document: apply(state.document, setRects(state.document, { host: { x, y: 3, width: 201, height: 99 } })),
  })
  const first = start(odd)
  const tall = on(TALL, first)
  const tallLaid = laid(tall, 31)
  const small = on(SMALL, tallLaid)
  const smallLaid = laid(small, 55)
  const backToTall = on(TALL, { ...smallLaid, document: small.document })
  expect(backToTall.document).toEqual(tallLaid.document)
  const back = on(WIDE, { ...backToTall, document: tall.document })
  expect(back.document).toEqual(odd)
  expect(StoredOrigins.safeParse(back.origins).success).toBe(true)
})

it('what is laid out after ever more changes is remembered for some of them', () => {
  let state = start(odd)
  for (let round = 0; round < 20; round++) {
    state = on(round % 2 === 0 ? TALL : SMALL, state)
    const at = { x: round * 2, y: 4, width: 102, height: 98 }
    state = { ...state, document: apply(state.document, setRects(state.document, { host: at })) }
  }
  expect(state.origins.host?.earlier).toHaveLength(3)
  expect(StoredOrigins.safeParse(state.origins).success).toBe(true)
})

it('what a hand puts where a change of another frame left it is scaled from there', () => {
  const tall = on(TALL, start(odd))
  const host = inputOf(tall.document, 'host')
  if (!host) throw new Error('The host is gone.')
  const elsewhere = on(SMALL, { ...tall, document: odd, frame: WIDE, origins: {} })
  const put = apply(elsewhere.document, setRects(elsewhere.document, { host }))
  const back = on(WIDE, { document: put, frame: SMALL, origins: tall.origins })
  expect(inputOf(back.document, 'host')).toMatchObject({ width: host.width * 2, height: host.height * 2 })
})

it('over whatever frames it went, each one is as if it came from the first', () => {
  const frame = fc.record({ width: fc.integer({ min: 1, max: 3000 }), height: fc.integer({ min: 1, max: 3000 }) })
  fc.assert(
    fc.property(arbitraryDocument, fc.array(frame, { maxLength: 5 }), arbitraryStep, (document, frames, step) => {
      const last = frames.reduce((state, to) => on(to, state, step), start(document))
      expect(StoredOrigins.safeParse(last.origins).success).toBe(true)
      const direct = on(last.frame, start(document), step).document
      expect(last.document).toEqual(direct)
      expect(on(WIDE, last, step).document).toEqual(document)
    }),
  )
})

it('a frame without extent, which is being typed, moves nothing and forgets nothing', () => {
  const tall = on(TALL, start(odd))
  const typed = on({ width: 0, height: 1280 }, tall)
  expect([typed.document, typed.origins]).toEqual([tall.document, tall.origins])
  expect(on(SMALL, start(odd)).origins).toHaveProperty('host')
})
