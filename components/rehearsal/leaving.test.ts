import { expect, it } from 'vitest'
import { CLOSE_TYPES } from '@/lib/sandbox/state/happening'
import { whyClosed } from '@/lib/zego/close-types'
import { LEAVING, toCloseType } from './leaving'

it('offers every type that the sandbox takes, in the words that the desk tells it by', () => {
  expect(Object.keys(LEAVING).map(toCloseType)).toEqual(CLOSE_TYPES)
  for (const [type, words] of Object.entries(LEAVING).slice(1)) expect(whyClosed(type)).toBe(words.toLowerCase())
})
