import { expect, it } from 'vitest'
import { apply, NO_CHANGE } from '../diff'
import { inputsOf } from '../document'
import { documentOf, testInput as input } from '../testing/layout-of'
import { swapPlaces } from './swap'

const full = { x: 0, y: 0, width: 1280, height: 720, order: 'a0', cornerRadius: 0 }
const corner = { x: 940, y: 20, width: 320, height: 180, order: 'a1', cornerRadius: 24 }
const host = input('host', { ...full, volume: 40 })
const guest = input('guest', { ...corner, fit: 'fit' })

it('a small picture on a large one changes places with it, and still lies on it', () => {
  const document = documentOf(host, guest)
  const swapped = apply(document, swapPlaces(document, 'host', 'guest'))
  expect(swapped.records.host).toEqual({ ...host, ...corner })
  expect(swapped.records.guest).toEqual({ ...guest, ...full })
  expect(inputsOf(swapped).map(({ id }) => id)).toEqual(['guest', 'host'])
  expect(apply(swapped, swapPlaces(swapped, 'guest', 'host'))).toEqual(document)
})

it.each([
  { other: 'nobody', why: 'it was removed meanwhile' },
  { other: 'voice', why: 'it is heard only, and has no place' },
  { other: 'host', why: 'it is itself' },
  { other: 'fixed', why: 'it is locked' },
])('nothing changes with $other: $why', ({ other }) => {
  const document = documentOf(host, input('voice', { placed: false }), input('fixed', { locked: true }))
  expect(swapPlaces(document, 'host', other)).toEqual(NO_CHANGE)
})

it('a place keeps its group: who leaves the place leaves the group', () => {
  const group = { id: 'pair', name: 'Pair' }
  const document = documentOf(host, { ...guest, group })
  const { records } = apply(document, swapPlaces(document, 'host', 'guest'))
  expect([records.host, records.guest]).toMatchObject([{ group }, { group: null }])
})
