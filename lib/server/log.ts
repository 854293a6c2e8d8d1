import { type Logger, pino } from 'pino'

export type { Logger }

/** JSON lines on standard output. What must not be read there is cut out by name, at any of these depths. */
export function createLog(level: string): Logger {
  const secret = [
    'serverSecret',
    'authSecret',
    'callbackSecret',
    'password',
    'token',
    'signature',
    'Signature',
    'cookie',
  ]
  return pino({
    level,
    base: null,
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
  })
}
