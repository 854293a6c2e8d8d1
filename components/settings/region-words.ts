import type { Region } from '@/lib/protocol/account'

/** Names the regions, in the order of the list to choose from. */
export const REGION_WORDS: Readonly<Record<Region, string>> = {
  unified: 'Unified: ZEGOCLOUD chooses',
  sha: 'Shanghai',
  hkg: 'Hong Kong',
  fra: 'Frankfurt',
  lax: 'California',
  bom: 'Mumbai',
  sgp: 'Singapore',
  custom: 'Another address',
  sandbox: 'The built-in sandbox',
}
