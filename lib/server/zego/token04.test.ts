import { createDecipheriv } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canMakeTokens, token04 } from './token04'

const credentials = { appId: 1234567890, serverSecret: '0123456789abcdef0123456789abcdef' }
const fields = { userId: 'mixdesk-1', payload: '', createdAt: 1_764_450_000, expiresAt: 1_764_450_600 }

/** Reads a token by the layout as it is documented, and by nothing of what makes one. */
function opened(token: string, secret: string) {
  expect(token.slice(0, 2)).toBe('04')
  const bytes = new DataView(Uint8Array.from(atob(token.slice(2)), (char) => char.charCodeAt(0)).buffer)
  const part = (from: number, length: number) => new Uint8Array(bytes.buffer, from, length)
  const ivLength = bytes.getUint16(8)
  const textLength = bytes.getUint16(10 + ivLength)
  const text = part(12 + ivLength, textLength)
  expect(bytes.byteLength, 'nothing follows').toBe(12 + ivLength + textLength)
  const iv = part(10, ivLength)
  const decipher = createDecipheriv('aes-256-cbc', secret, iv)
  const plain = decipher.update(text, undefined, 'utf8') + decipher.final('utf8')
  return { expires: Number(bytes.getBigInt64(0)), iv: new TextDecoder().decode(iv), fields: JSON.parse(plain) }
}

it('is read by its layout as what was put into it', () => {
  const token = token04(credentials, fields, { iv: 'abcdefghijklmnop', nonce: -7 })
  expect(opened(token, credentials.serverSecret)).toEqual({
    expires: 1_764_450_600,
    iv: 'abcdefghijklmnop',
    fields: {
      ...{ app_id: 1234567890, user_id: 'mixdesk-1', nonce: -7 },
      ...{ ctime: 1_764_450_000, expire: 1_764_450_600, payload: '' },
    },
  })
})

it('is what openssl makes of the same: -aes-256-cbc -K 3031…66 -iv 6162…70, behind the head', () => {
  const token = token04(credentials, fields, { iv: 'abcdefghijklmnop', nonce: 42 })
  expect(token).toBe(VECTOR)
})

it('is read back whatever is in it', () => {
  const anything = fc.record({
    userId: fc.string({ maxLength: 64 }),
    payload: fc.string({ unit: 'grapheme', maxLength: 300 }),
    createdAt: fc.integer({ min: 0, max: 2 ** 40 }),
    expiresAt: fc.integer({ min: 0, max: 2 ** 40 }),
    nonce: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    iv: fc.stringMatching(/^[0-9a-f]{16}$/),
    secret: fc.stringMatching(/^[0-9a-f]{32}$/),
  })
  fc.assert(
    fc.property(anything, ({ nonce, iv, secret, ...rest }) => {
      const token = token04({ appId: 1, serverSecret: secret }, rest, { iv, nonce })
      const read = opened(token, secret)
      expect(read).toMatchObject({ iv, expires: rest.expiresAt })
      expect(read.fields).toEqual({
        ...{ app_id: 1, user_id: rest.userId, nonce, ctime: rest.createdAt },
        ...{ expire: rest.expiresAt, payload: rest.payload },
      })
      expect(token).not.toContain(secret)
    }),
    { numRuns: 200 },
  )
})

it('cannot be opened with another secret', () => {
  const token = token04(credentials, fields, { iv: 'abcdefghijklmnop', nonce: 1 })
  expect(() => opened(token, 'f'.repeat(32))).toThrow()
})

it.each([
  { secret: 'f'.repeat(32), can: true, why: 'it has 32 characters' },
  { secret: 'f'.repeat(31), can: false, why: 'it is too short' },
  { secret: 'f'.repeat(33), can: false, why: 'it is too long' },
  { secret: `${'f'.repeat(31)}é`, can: false, why: 'it has 33 bytes' },
])('a secret can make tokens $can: $why', ({ secret, can }) => {
  expect(canMakeTokens(secret)).toBe(can)
})

const VECTOR =
  '04AAAAAGkrYSgAEGFiY2RlZmdoaWprbG1ub3AAcJwJclIKyjW0qO9Z//dHZNvpYQpx2Mz+KL+DfnprnEsqjSNtVxulMIKO4YbzSTGHZnfTFPqB9/GJwfd1bYsBQN4Cw7gwBBG9XDGc463+GeAC5dZxPGKT4vNPNR28gFZQznmKyUbMmrHFkKR0O7Ed8fc='
