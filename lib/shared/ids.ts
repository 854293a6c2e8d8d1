import { customAlphabet } from 'nanoid'

/** Makes 20 letters and digits, about 119 bits: fit for URLs and for ZEGOCLOUD's character set (contract 1). */
export const newId = customAlphabet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 20)
