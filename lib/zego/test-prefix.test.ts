import { expect, it } from 'vitest'
import { withoutTestPrefix, withTestPrefix } from './test-prefix'

it.each([
  { isTest: true, wire: 'zegotest-12-cam', shown: 'cam', why: 'in the test environment' },
  { isTest: true, wire: 'zegotest-12-zegotest-13-cam', shown: 'zegotest-13-cam', why: "another AppId's is no prefix" },
  { isTest: false, wire: 'zegotest-12-cam', shown: 'zegotest-12-cam', why: 'elsewhere ids are as they are' },
])('$wire is shown as $shown and sent as itself: $why', ({ isTest, wire, shown }) => {
  const naming = { appId: 12, isTest }
  expect(withoutTestPrefix(wire, naming)).toBe(shown)
  expect(withTestPrefix(shown, naming)).toBe(wire)
  expect(withTestPrefix(wire, naming)).toBe(wire)
})

it.each([
  { typed: 'zegotest-12-zegotest-12-cam', wire: 'zegotest-12-cam', shown: 'cam' },
  { typed: 'zegotest-12-zegotest-12-zegotest-12-cam', wire: 'zegotest-12-cam', shown: 'cam' },
])('$typed is sent with the prefix once, as $wire', ({ typed, wire, shown }) => {
  const naming = { appId: 12, isTest: true }
  expect(withTestPrefix(typed, naming)).toBe(wire)
  expect(withoutTestPrefix(typed, naming)).toBe(shown)
})
