/** A session ends this long after its sign-in, however much it is used. */
const LONGEST_MS = 30 * 24 * 3600 * 1000

type Age = Readonly<{ createdAt: string | Date; expiresAt: string | Date }>

/** Returns the moment at which a session is over: it was not used for too long, or it is too old. */
export const endOf = ({ createdAt, expiresAt }: Age): number =>
  Math.min(new Date(expiresAt).getTime(), new Date(createdAt).getTime() + LONGEST_MS)
