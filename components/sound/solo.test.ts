import { expect, it } from 'vitest'
import { type Soloed, toggled } from './solo'

const one = (key: string): Soloed => ({ key, name: key, source: { kind: 'stream', streamId: key } })
const all = (keys: string) => keys.split(' ').filter(Boolean).map(one)

it.each([
  { before: '', press: 'host', after: 'host', why: 'the first is heard' },
  { before: 'host', press: 'guest', after: 'guest', why: 'one takes the place of the other' },
  { before: 'host', press: 'host', after: '', why: 'a second press ends it' },
  { before: 'host', press: 'guest', adds: true, after: 'host guest', why: 'with Ctrl it is heard beside the other' },
  { before: 'host guest', press: 'host', adds: true, after: 'guest', why: 'with Ctrl it alone is silent again' },
  { before: 'host guest music', press: 'guest', after: 'guest', why: 'one of several is left alone' },
])('$before, then $press: $after is heard, since $why', ({ before, press, adds = false, after }) => {
  expect(toggled(all(before), one(press), adds)).toEqual(all(after))
})
