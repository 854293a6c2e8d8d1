import { expect, it } from 'vitest'
import { sayConnection } from './connection-words'

const reply = (Code: number, Message = '') => ({ Code, Message, RequestId: 'r' })

it('a task that nobody has is what a working account answers', () => {
  const said = sayConnection({ state: 'rejected', reply: reply(110209001) })
  expect(said).toMatchObject({ ok: true, advice: null })
})

it.each([
  { code: 100000001, tells: 'AppId again' },
  { code: 100000004, tells: 'clock of this machine' },
  { code: 100000005, tells: 'ServerSecret again' },
  { code: 100000010, tells: 'Create a ServerSecret' },
  { code: 100000011, tells: 'AppId and the region' },
  { code: 100000015, tells: 'nothing about the account' },
  { code: 100000016, tells: 'test environment' },
  { code: 110200190, tells: 'nothing about the account' },
  { code: 206, tells: 'nothing about the account' },
])('of $code it tells the administrator: $tells', ({ code, tells }) => {
  const said = sayConnection({ state: 'rejected', reply: reply(code, 'own words') })
  expect(said).toMatchObject({ ok: false, code, advice: expect.stringContaining(tells) })
  expect(said.says).toContain('ZEGOCLOUD says: own words')
  expect(said.advice).not.toMatch(/take again|administrator/)
})

it('without an answer it says why, and what to look at', () => {
  const said = sayConnection({ state: 'unknown', cause: 'No answer from ZEGOCLOUD within 10 s.' })
  expect(said).toMatchObject({ ok: false, code: null, says: 'No answer from ZEGOCLOUD within 10 s.' })
  expect(said.advice).toMatch(/firewall.*clock/)
})

it('of a clock that is off it says by how much', () => {
  const said = sayConnection({ state: 'rejected', reply: reply(100000004), aheadMs: 15 * 60_000 })
  expect(said.advice).toContain("15 min ahead of ZEGOCLOUD's: set it back by 15 min")
})
