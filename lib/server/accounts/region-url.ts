import type { Region, Whereabouts } from '@/lib/protocol/account'
import type { Env } from '@/lib/server/env'
import { Failure } from '@/lib/shared/failures'

/** Lists the hosts of contract 1. */
const HOSTS: Record<Exclude<Region, 'sandbox' | 'custom'>, string> = {
  unified: 'rtc-api.zego.im',
  sha: 'rtc-api-sha.zego.im',
  hkg: 'rtc-api-hkg.zego.im',
  fra: 'rtc-api-fra.zego.im',
  lax: 'rtc-api-lax.zego.im',
  bom: 'rtc-api-bom.zego.im',
  sgp: 'rtc-api-sgp.zego.im',
}

const REGIONS = Object.keys(HOSTS) as (keyof typeof HOSTS)[]

/** Returns the endpoint that an account's requests go to. */
export function urlOf({ sandbox }: Pick<Env, 'sandbox'>, { region, url }: Whereabouts): string {
  if (region === 'sandbox') return sandbox.url
  if (region !== 'custom') return `https://${HOSTS[region]}/`
  if (url === null) throw new Error('An account of the region custom has an address.')
  return url
}

/** Finds the region that has the environment's address, else `custom` with that address. */
export function regionOf(env: Pick<Env, 'zego' | 'sandbox'>, url: string): Whereabouts {
  if (env.zego.mode === 'sandbox' && url === env.sandbox.url) return { region: 'sandbox', url: null }
  const region = REGIONS.find((known) => urlOf(env, { region: known, url: null }) === url)
  return region ? { region, url: null } : { region: 'custom', url }
}

export const isAllowed = ({ allowedOrigins }: Pick<Env['zego'], 'allowedOrigins'>, url: string): boolean =>
  allowedOrigins.includes(new URL(url).origin)

type Wanted = Readonly<{ region?: Region | undefined; url?: string | null | undefined }>

/**
 * Fills in what is left out from what is stored, an address only where the region needs one. The result is not checked
 * yet.
 */
export function wantedWhereabouts({ region, url }: Wanted, stored: Whereabouts): Whereabouts {
  const where = region ?? stored.region
  return { region: where, url: url !== undefined ? url : where === 'custom' ? stored.url : null }
}

/**
 * Refuses an address that the environment does not let the server send to: its place in the network is not for
 * everybody.
 *
 * @throws {Failure} invalid, for the sandbox where it is switched off, and for an address that is not allowed
 */
export function requireReachable({ sandbox, zego }: Pick<Env, 'sandbox' | 'zego'>, { region, url }: Whereabouts): void {
  if (url !== null && !isAllowed(zego, url)) {
    const message = `is at ${new URL(url).origin}, which is not allowed: start Mixdesk with it in ZEGO_ALLOWED_ORIGINS`
    throw new Failure('invalid', `url ${message}.`, [{ path: 'url', message }])
  }
  if (region !== 'sandbox' || sandbox.enabled) return
  const message = 'is the built-in sandbox, which is off: start Mixdesk with SANDBOX=true'
  throw new Failure('invalid', `region ${message}.`, [{ path: 'region', message }])
}
