import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger }

/** As deep as an error holds its cause, that what it was about, and that its credentials. */
const DEPTHS = ['', '*.', '*.*.', '*.*.*.', '*.*.*.*.']

/** JSON lines on standard output, unless told otherwise. What must not be read there is cut out by name, at these depths. */
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
