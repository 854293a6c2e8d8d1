const HOME = '/shows'
const BASE = 'http://here'

/** Reads where to go after signing in: always a path of this site, whatever the address asks for. */
export function nextPath(asked: string | string[] | undefined): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, BASE)) return HOME
  const { origin, pathname, search } = new URL(asked, BASE)
  if (origin !== BASE || pathname.startsWith('//')) return HOME
  return pathname + search
}
