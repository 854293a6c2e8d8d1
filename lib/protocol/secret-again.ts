import type { Region } from './account'

/** Says where a secret signs: `appId` is null until one is typed. */
type Purpose = Readonly<{ appId: number | null; region: Region; url: string | null }>

/**
 * Tells whether a secret has to be typed again. A stored one signs only for the AppId and the address that it was
 * entered for, so that a person who changes an account cannot make it sign for an address of their own.
 */
export const needsSecretAgain = (stored: Purpose, wanted: Purpose): boolean =>
  stored.appId !== wanted.appId || stored.region !== wanted.region || stored.url !== wanted.url

/** Asks for such a secret, in words that follow its name. */
export const SECRET_AGAIN = 'must be typed again: the stored one belongs to another AppId, region or address'
