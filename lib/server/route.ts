import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { z } from 'zod'
import { Failure } from '@/lib/shared/failures'
import { ID } from '@/lib/shared/id-pattern'
import { MESSAGES } from '@/lib/shared/messages'
import { withoutKeys } from '@/lib/shared/stream-keys'
import { type App, app } from './app'
import { isTrustedOrigin, trustedOrigins } from './auth/origins'
import { isAtLeast, maySeeKeys, type Role } from './auth/roles'
import { type Operator, readSession } from './auth/session'
import { troubleIn } from './db/trouble'
import { answer, answerError } from './http/answer'
import { readJson } from './http/body'
import { parseInput } from './http/input'
import { NoQuery, parseQuery } from './http/query'

/** Holds the ids in the route's path. An id is empty where the path has no such segment. */
type Params = Readonly<Record<'showId' | 'layoutId' | 'accountId' | 'templateId' | 'styleId' | 'linkId', string>>

type Read<Schema> = Schema extends z.core.$ZodType ? z.output<Schema> : null

type Call<Schema extends z.core.$ZodType | null, Query extends z.core.$ZodType | null> = {
  context: App
  operator: Operator
  input: Read<Schema>
  query: Read<Query>
  params: Params
  request: Request
}
/** Next gives undefined where the path has no segments. */
type Segments = { params: Promise<Record<string, string | string[] | undefined> | undefined> }
type RouteHandler = (request: Request, segments: Segments) => Promise<Response>

/** A person may make this many requests in a second: enough for a hand, and for every script that means well. */
const requestRate = new RateLimiterMemory({ points: 2000, duration: 1 })

/**
 * Makes a handler for the signed-in. Session, role, Origin, rate, query, size, JSON and schema are checked in this
 * order; then `handle` is called. Its result becomes the JSON of a 200, unless it is a Response. For a GET the schema
 * reads the query; `query` is the schema of a write's, or null where the route reads the query itself.
 */
export function route<Schema extends z.core.$ZodType | null, Query extends z.core.$ZodType | null = typeof NoQuery>(
  role: Role,
  schema: Schema,
  handle: (call: Call<Schema, Query>) => Promise<unknown>,
  options: Readonly<{ query?: Query }> = {},
): RouteHandler {
  return async (request, segments) => {
    const context = await app()
    const leave = context.inFlight.enter()
    try {
      const session = await readSession(context, request.headers)
      if (!session) throw new Failure('unauthenticated', MESSAGES.signInFirst)
      const { operator, cookies } = session
      requireRole(operator, role)
      if (!isRead(request)) requireOrigin(request, context)
      await spend(operator)
      const params = readParams((await segments.params) ?? {})
      const { input, query } = (await readAll(request, schema, options)) as Pick<Call<Schema, Query>, 'input' | 'query'>
      const value = await handle({ context, operator, input, query, params, request })
      // A viewer gets no stream key, since it lets anybody send to where the show goes.
      return withCookies(
        answer(maySeeKeys(operator.role) || value instanceof Response ? value : withoutKeys(value)),
        cookies,
      )
    } catch (error) {
      return answerError(troubleIn(error) ?? error, context.log)
    } finally {
      leave()
    }
  }
}

/**
 * Makes a handler for one of the few routes that strangers may call. The route reads its input. A caller who is let in
 * by a signature, and not by a cookie, may come from any page, so Origin is not checked there.
 */
export function openRoute(
  handle: (call: { context: App; request: Request }) => Promise<unknown>,
  { checksOrigin = true } = {},
): RouteHandler {
  return async (request) => {
    const context = await app()
    const leave = context.inFlight.enter()
    try {
      if (checksOrigin && !isRead(request)) requireOrigin(request, context)
      return answer(await handle({ context, request }))
    } catch (error) {
      return answerError(troubleIn(error) ?? error, context.log)
    } finally {
      leave()
    }
  }
}

export const created = (value: unknown): Response => answer(value, 201)

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD'

async function readAll(
  request: Request,
  schema: z.core.$ZodType | null,
  { query: ofQuery = NoQuery }: { query?: z.core.$ZodType | null },
): Promise<{ input: unknown; query: unknown }> {
  const queried = isRead(request) && schema ? schema : ofQuery
  const query = queried && parseQuery(queried, request)
  if (!schema || isRead(request)) return { input: schema && query, query }
  return { input: parseInput(schema, await readJson(request)), query }
}

function requireRole({ role }: Operator, needed: Role): void {
  if (!isAtLeast(role, needed)) throw new Failure('forbidden', `This needs the role ${needed}; yours is ${role}.`)
}

/** Refuses a write that another site's page sends with our cookies. */
function requireOrigin(request: Request, { env }: Pick<App, 'env'>): void {
  if (!isTrustedOrigin(request.headers, trustedOrigins(env.publicUrl))) {
    throw new Failure('foreign-origin', `Open Mixdesk at ${env.publicUrl}: other sites cannot change anything here.`)
  }
}

async function spend({ id }: Operator): Promise<void> {
  const isWithin = await requestRate.consume(id).then(
    () => true,
    () => false,
  )
  if (!isWithin) throw new Failure('too-many-requests', 'Too many requests: wait a second, then try again.')
}

function readParams(segments: Record<string, string | string[] | undefined>): Params {
  const read = (name: string) => {
    const value = segments[name]
    if (value === undefined) return ''
    if (typeof value !== 'string' || !ID.test(value)) {
      throw new Failure('not-found', MESSAGES.nothingHere)
    }
    return value
  }
  return {
    showId: read('showId'),
    layoutId: read('layoutId'),
    accountId: read('accountId'),
    templateId: read('templateId'),
    styleId: read('styleId'),
    linkId: read('linkId'),
  }
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
