import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger }

/** Depths at which an error can hold a secret: its cause, the cause's subject, and that subject's credentials. */
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
