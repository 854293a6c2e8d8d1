import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelsPayload, seiUnit, withLength } from '@/lib/sound/testing/sei'
import { createFlvSei } from './flv-sei'
import { readSei } from './sei-messages'
import { readSoundLevels, SOUND_LEVELS } from './sound-levels'

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('sound levels', () => {
  it.each([
    { payload: [], levels: [], why: 'nobody' },
    { payload: [0, 0, 0, 7, 40], levels: [{ id: 7, level: 40 }], why: 'one input' },
    { payload: [1, 0, 0, 0, 0], levels: [{ id: 16_777_216, level: 0 }], why: 'the first byte of an id is the highest' },
    { payload: [255, 255, 255, 255, 255], levels: [{ id: 4_294_967_295, level: 100 }], why: 'the most of both' },
    { payload: [0, 0, 0, 0, 50], levels: [], why: 'an id of 0 is none' },
    { payload: [0, 0, 0, 7, 40, 0, 0, 0], levels: [{ id: 7, level: 40 }], why: 'what is cut off is left out' },
    { payload: [0, 0, 0, 7], levels: [], why: 'an id without its level' },
  ])('$payload is $levels: $why', ({ payload, levels }) => {
    expect(readSoundLevels(bytes(...payload))).toEqual(levels)
  })

  it('are the same whatever lies around them in memory', () => {
    expect(readSoundLevels(bytes(9, 9, 0, 0, 0, 7, 40, 9).subarray(2, 7))).toEqual([{ id: 7, level: 40 }])
  })
})

describe('an SEI unit', () => {
  it.each([
    { unit: bytes(), types: [], why: 'it is empty' },
    { unit: bytes(6, 0x80), types: [], why: 'it has no message' },
    { unit: bytes(6, 244, 9, 1, 2, 0x80), types: [], why: 'its message is cut off' },
    { unit: bytes(6, 255, 255), types: [], why: 'its type is cut off' },
    { unit: bytes(6, 244), types: [], why: 'its size is missing' },
    { unit: seiUnit([[244, [1]]]), types: [244], why: 'it has one' },
    {
      unit: seiUnit([
        [5, [0, 0, 0, 1]],
        [300, [7]],
      ]),
      types: [5, 300],
      why: 'it has two, one of a high type',
    },
  ])('has messages of the types $types: $why', ({ unit, types }) => {
    expect(readSei(unit).map(({ type }) => type)).toEqual(types)
  })

  it('comes back as it was written, zeros and all', () => {
    const message = fc.tuple(fc.nat(600), fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 600 }))
    fc.assert(
      fc.property(fc.array(message, { maxLength: 4 }), (messages) => {
        expect(readSei(seiUnit(messages)).map(({ type, payload }) => [type, [...payload]])).toEqual(messages)
      }),
    )
  })

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (unit) => void readSei(unit)))
  })
})

describe('a stream of FLV', () => {
  const HEADER = [0x46, 0x4c, 0x56, 1, 5, 0, 0, 0, 9, 0, 0, 0, 0]
  const tag = (type: number, data: readonly number[]) => {
    const { length } = data
    const size = [length >>> 16, (length >>> 8) & 255, length & 255]
    return [type, ...size, 0, 0, 0, 0, 0, 0, 0, ...data, 0, 0, 0, (length + 11) & 255]
  }
  const picture = [...withLength(bytes(0x65, 1, 2, 3))]
  const sei = [...withLength(seiUnit([[SOUND_LEVELS, levelsPayload({ 7: 40 })]]))]
  const stream = [
    ...HEADER,
    ...tag(18, [2, 0, 1, 9]),
    ...tag(9, [0x17, 0, 0, 0, 0, 1, 66, 0, 30, 255, 225]),
    ...tag(8, [0xaf, 1, 6, 244]),
    ...tag(9, [0x17, 1, 0, 0, 0, ...sei, ...picture]),
    ...tag(9, [0x27, 1, 0, 0, 0, ...picture, ...sei]),
  ]
  const levelsIn = (pieces: readonly Uint8Array[]) => {
    const read = createFlvSei()
    return pieces.flatMap(read).map(({ type, payload }) => [type, readSoundLevels(payload)])
  }
  const BOTH = [
    [SOUND_LEVELS, [{ id: 7, level: 40 }]],
    [SOUND_LEVELS, [{ id: 7, level: 40 }]],
  ]

  it('tells its levels, however it is cut into pieces', () => {
    expect(levelsIn([bytes(...stream)])).toEqual(BOTH)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (sizes) => {
        const pieces: Uint8Array[] = []
        for (let at = 0, turn = 0; at < stream.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1
          pieces.push(bytes(...stream.slice(at, at + size)))
          at += size
        }
        expect(levelsIn(pieces)).toEqual(BOTH)
      }),
    )
  })

  it.each([
    { pieces: [bytes(...'<html><body>Please sign in'.split('').map((letter) => letter.charCodeAt(0)))], why: 'a page' },
    { pieces: [bytes(...HEADER, 9, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 1), bytes(1, 2, 3)], why: 'a tag without end' },
    { pieces: [bytes(...HEADER, ...tag(9, [0x1c, 1, 0, 0, 0, ...sei]))], why: 'another codec' },
    {
      pieces: [bytes(...HEADER, ...tag(9, [0x17, 1, 0, 0, 0, 0, 0, 9, 9, 6]))],
      why: 'a unit that is longer than its tag',
    },
    { pieces: [bytes(...HEADER, ...tag(9, []))], why: 'an empty tag' },
  ])('tells none where it is $why', ({ pieces }) => {
    expect(levelsIn(pieces)).toEqual([])
  })
})
