import { afterEach, expect, it, vi } from 'vitest'
import { keysInUse, OWN_KEYS } from '../keys-in-use'
import { SHORTCUTS } from '../shortcuts'
import { changeKeys, ownKeys, readKeys } from './own-keys-store'

const OWN = { undo: { keys: ['k'], caption: 'K' } }
const keysOfUndo = () => keysInUse.getState().find(({ command }) => command.do === 'undo')?.keys

function stubStorage(text: string | null) {
  const kept = new Map<string, string>(text === null ? [] : [[OWN_KEYS, text]])
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  return kept
}

afterEach(() => {
  changeKeys({})
  vi.unstubAllGlobals()
})

it('what is given is in use at once, and kept', () => {
  const kept = stubStorage(null)
  expect(changeKeys(OWN)).toBe(true)
  expect(keysOfUndo()).toEqual(['k'])
  expect(JSON.parse(kept.get(OWN_KEYS) ?? '')).toEqual({ version: 1, keys: OWN })
})

it('what another tab took back is in use no longer', () => {
  const kept = stubStorage(JSON.stringify({ version: 1, keys: OWN }))
  expect(readKeys()).toBe(true)
  expect(keysOfUndo()).toEqual(['k'])
  kept.clear()
  expect(readKeys()).toBe(true)
  expect(keysInUse.getState()).toEqual(SHORTCUTS)
})

it('damage puts the keys of the table into use, and says so once', () => {
  stubStorage('{')
  expect(readKeys()).toBe(false)
  expect(keysInUse.getState()).toEqual(SHORTCUTS)
  expect(readKeys()).toBe(true)
})

it('a browser that keeps nothing has them until the page is left', () => {
  vi.stubGlobal('localStorage', undefined)
  expect(changeKeys(OWN)).toBe(false)
  expect(readKeys()).toBe(true)
  expect(ownKeys.getState()).toEqual(OWN)
})
