import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger }

/** Longer names are cut in the log. */
const LONGEST_NAME = 100

/**
 * Writes a name that anybody could choose, for the log: short, and without signs that break a line or turn its
 * direction.
 */
export const toLogged = (name: string): string =>
  name.slice(0, LONGEST_NAME).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?') + (name.length > LONGEST_NAME ? '…' : '')

/** Lists depths at which an error can hold a secret: its cause, the cause's subject, and that subject's credentials. */
const DEPTHS = ['', '*.', '*.*.', '*.*.*.', '*.*.*.*.']

/** Writes JSON lines, on standard output unless told otherwise. Secrets are removed by name, at these depths. */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Logger {
  const secret = [
    'serverSecret',
    'authSecret',
    'callbackSecret',
    'secretsKey',
    'password',
    'token',
    'signature',
    'Signature',
    'cookie',
  ]
  return pino(
    {
      level,
      base: null,
      redact: { paths: secret.flatMap((name) => DEPTHS.map((depth) => depth + name)), censor: '[hidden]' },
    },
    destination,
  )
}
