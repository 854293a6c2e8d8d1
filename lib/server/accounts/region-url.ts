import type { Region } from '@/lib/desk/account'
import type { Env } from '@/lib/server/env'

/** Contract 1. */
const HOSTS: Record<Exclude<Region, 'sandbox' | 'custom'>, string> = {
  unified: 'rtc-api.zego.im',
  sha: 'rtc-api-sha.zego.im',
  hkg: 'rtc-api-hkg.zego.im',
  fra: 'rtc-api-fra.zego.im',
  lax: 'rtc-api-lax.zego.im',
  bom: 'rtc-api-bom.zego.im',
  sgp: 'rtc-api-sgp.zego.im',
}

/** The endpoint that an account's requests go to. */
export function urlOf(
  { sandbox }: Pick<Env, 'sandbox'>,
  { region, url }: Readonly<{ region: Region; url: string | null }>,
): string {
  if (region === 'sandbox') return sandbox.url
  if (region !== 'custom') return `https://${HOSTS[region]}/`
  if (url === null) throw new Error('An account of the region custom has an address.')
  return url
}
