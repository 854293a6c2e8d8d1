import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVault } from './vault'

const KEY = '0123456789abcdef'.repeat(4)
const vault = createVault(KEY)
const SECRET = '9193cc662a4c0ec135ec71fb57194b38'

describe('a sealed secret', () => {
  it('opens as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (secret, owner) => {
        expect(vault.open(vault.seal(secret, owner), owner)).toBe(secret)
      }),
    )
  })

  it('is another text each time, and never holds the secret', () => {
    const sealed = [vault.seal(SECRET, 'a'), vault.seal(SECRET, 'a')]
    expect(new Set(sealed).size).toBe(2)
    for (const text of sealed) {
      expect(Buffer.from(text.slice(3), 'base64').toString('latin1')).not.toContain(SECRET)
    }
  })

  it.each([
    { what: 'another key', open: (sealed: string) => createVault('f'.repeat(64)).open(sealed, 'a') },
    { what: 'another owner', open: (sealed: string) => vault.open(sealed, 'b') },
    { what: 'a shorter text', open: (sealed: string) => vault.open(sealed.slice(0, 30), 'a') },
    { what: 'nothing', open: () => vault.open('', 'a') },
  ])('does not open for $what', ({ open }) => {
    expect(open(vault.seal(SECRET, 'a'))).toBeNull()
  })

  it('does not open once a single bit was changed', () => {
    const sealed = Buffer.from(vault.seal(SECRET, 'a').slice(3), 'base64')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(vault.open(`v1:${changed.toString('base64')}`, 'a')).toBeNull()
    }
  })
})
