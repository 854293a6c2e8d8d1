import type { Region } from './account'

/** `appId` null: none is typed yet. */
type Purpose = Readonly<{ appId: number | null; region: Region; url: string | null }>

/**
 * Whether a secret has to be typed again: a stored one signs for the AppId and the address that it was entered for, and for
 * nothing else, so that whoever changes an account cannot have it sign for an address of his own.
 */
export const needsSecretAgain = (stored: Purpose, wanted: Purpose): boolean =>
  stored.appId !== wanted.appId || stored.region !== wanted.region || stored.url !== wanted.url

/** What is said of the secret then, after its name. */
export const SECRET_AGAIN = 'must be typed again: the stored one belongs to another AppId, region or address'
