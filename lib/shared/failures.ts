/**
 * Lists every failure a caller can handle, and the HTTP status it answers with. Anything else is a bug and rises as a
 * 500.
 */
export const FAILURES = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'foreign-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'stale-revision': 409,
  'stale-frame': 409,
  'stale-sequence': 409,
  'stale-roster': 409,
  'stale-desk': 409,
  'key-reused': 409,
  'too-late': 409,
  'task-runs': 409,
  'take-guard': 409,
  dangerous: 409,
  'frozen-on-air': 409,
  'last-layout': 409,
  'account-in-use': 409,
  'account-locked': 409,
  'too-large': 413,
  'not-json': 415,
  'cannot-go-on-air': 422,
  'too-many-requests': 429,
  'storage-unavailable': 503,
  'not-recorded': 503,
  leaving: 503,
} as const

export type FailureCode = keyof typeof FAILURES

/**
 * Marks a Failure for `isFailure`. Next bundles each route apart, so that one process holds several copies of the
 * class, and an error of an app-wide service is not an instance of the copy that catches it.
 */
const MARK = Symbol.for('mixdesk.failure')

/**
 * Refuses something. Nothing was changed, except where the code is `not-recorded`. `message` is for a person; `details`
 * is for a program and holds no secret.
 */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly [MARK] = true

  constructor(
    readonly code: FailureCode,
    message: string,
    readonly details?: unknown,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Recognises a Failure. It replaces `instanceof`, which fails across bundles. */
export const isFailure = (value: unknown): value is Failure => value instanceof Error && MARK in value
