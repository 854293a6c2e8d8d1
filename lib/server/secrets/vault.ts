import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Encrypts what the database keeps but must not give away, so that a reader of the database alone learns nothing. */
export type Vault = Readonly<{
  /** `owner` says whose secret it is, and which. A secret sealed for one owner opens for no other. */
  seal(secret: string, owner: string): string
  /** Returns null when it was sealed with another key or for another owner, or was changed since. */
  open(sealed: string, owner: string): string | null
}>

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** `key` is 64 hexadecimal digits. A sealed secret is `v1:` and, in base64, nonce, tag and ciphertext. */
export function createVault(key: string): Vault {
  const bytes = Buffer.from(key, 'hex')
  return {
    seal(secret, owner) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, bytes, nonce).setAAD(Buffer.from(owner))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return `v1:${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')}`
    },
    open(sealed, owner) {
      const parts = Buffer.from(sealed.replace(/^v1:/, ''), 'base64')
      const nonce = parts.subarray(0, NONCE_BYTES)
      const tag = parts.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
      try {
        const decipher = createDecipheriv(CIPHER, bytes, nonce, { authTagLength: TAG_BYTES })
        decipher.setAAD(Buffer.from(owner)).setAuthTag(tag)
        const text = parts.subarray(NONCE_BYTES + TAG_BYTES)
        return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
