import { expect, it } from 'vitest'
import { memoryStorage } from '@/lib/sandbox/testing/memory-storage'
import { account, openTestSandbox, startMix } from '@/lib/sandbox/testing/test-sandbox'
import { explain } from '@/lib/zego/codes'

const seconds = (offset: number) => String(Date.UTC(2026, 0, 1) / 1000 + offset)

it.each([
  { query: { AppId: null }, code: 100000001, why: 'there is no AppId' },
  { query: { AppId: 'twelve' }, code: 100000001, why: 'the AppId is no number' },
  { query: { AppId: '4294967296' }, code: 100000001, why: 'the AppId has 33 bits' },
  { query: { Timestamp: null }, code: 100000002, why: 'there is no Timestamp' },
  { query: { Timestamp: 'now' }, code: 100000003, why: 'the Timestamp is no number' },
  { query: { Timestamp: seconds(-601) }, code: 100000004, why: 'the Timestamp is 10:01 old' },
  { query: { Timestamp: seconds(601) }, code: 100000004, why: 'the Timestamp is 10:01 ahead' },
  { query: { Timestamp: `${seconds(0)}000` }, code: 100000004, why: 'the Timestamp is in milliseconds' },
  { query: { Timestamp: seconds(-600) }, code: 100000005, why: 'the Timestamp, 10:00 old, is not the signed one' },
  { query: { Timestamp: `0${seconds(0)}` }, code: 100000003, why: 'the Timestamp begins with a zero' },
  { query: { Signature: 'f'.repeat(32) }, code: 100000005, why: 'the Signature is another' },
  { query: { Signature: 'f' }, code: 100000005, why: 'the Signature is short' },
  { query: { Action: null }, code: 100000006, why: 'there is no Action' },
  { query: { Action: 'startmix' }, code: 100000007, why: 'the Action is in lower case' },
  { query: { SignatureNonce: null }, code: 100000008, why: 'there is no nonce' },
  { query: { SignatureNonce: 'fresh' }, code: 100000008, why: 'the nonce is not 16 hex characters' },
  { query: { Signature: null }, code: 100000009, why: 'there is no Signature' },
  { query: { AppId: '54321' }, code: 100000011, why: 'the AppId is someone else’s' },
  { query: { SignatureVersion: null }, code: 100000013, why: 'there is no SignatureVersion' },
  { query: { SignatureVersion: '1.0' }, code: 100000014, why: 'the SignatureVersion is not 2.0' },
])('refuses with $code when $why', async ({ query, code }) => {
  const { send, sandbox } = openTestSandbox()
  const response = await send('StartMix', startMix(), query)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ Code: code, Message: expect.any(String), RequestId: expect.any(String) })
  expect(sandbox.readControl()).toMatchObject({ tasks: [] })
})

it('refuses with 100000010 when the account has no ServerSecret', async () => {
  const { call } = openTestSandbox({ account: { ...account, serverSecret: '' } })
  expect(await call('StartMix', startMix())).toMatchObject({ Code: 100000010 })
})

it('lets a well signed call through, with IsTest in any case', async () => {
  const { call } = openTestSandbox()
  expect(await call('StartMix', startMix(), { IsTest: 'False' })).toMatchObject({ Code: 0, Message: 'success' })
})

it('takes a nonce once in the twenty minutes that its Timestamp can be good for', async () => {
  const { sandbox, toRequest, pass } = openTestSandbox({ storage: memoryStorage() })
  const request = toRequest('StartMix', startMix())
  const replay = async () => (await sandbox.handle(request.clone())).json()
  expect(await replay()).toMatchObject({ Code: 0 })
  expect(await replay()).toMatchObject({ Code: 100000005, Message: 'SignatureNonce was used before.' })
  pass(600)
  expect(await replay()).toMatchObject({ Code: 100000005 })
  pass(1)
  expect(await replay()).toMatchObject({ Code: 100000004 })
})

it('does not spend the nonce of a call that someone else signed', async () => {
  const { call } = openTestSandbox()
  const SignatureNonce = '00000000000000ff'
  expect(await call('StartMix', startMix(), { SignatureNonce })).toMatchObject({ Code: 100000005 })
  expect(await call('StartMix', startMix(), { SignatureNonce })).toMatchObject({ Message: 'Signature is wrong.' })
})

it('lists what it received without signature or secret', async () => {
  const { call, sandbox } = openTestSandbox()
  await call('StartMix', startMix())
  const shown = JSON.stringify(sandbox.readControl())
  expect(shown).toContain('"SignatureNonce"')
  expect(shown).not.toContain('"Signature"')
  expect(shown).not.toContain(account.serverSecret)
})

it('explains a malformed Timestamp as that, since milliseconds count as a time that is far ahead', async () => {
  const { call } = openTestSandbox()
  const { Code, Message } = await call('StartMix', startMix(), { Timestamp: `${seconds(0)}000` })
  expect(Message).toContain('in Unix seconds')
  expect(explain(Code).meaning).toContain('ten minutes')
  expect(explain(100000003).meaning).toBe('The Timestamp is malformed.')
})
