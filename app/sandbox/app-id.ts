/** Of a query: whose sandbox is meant; null for that of the environment. */
export function appIdOf(request: Request, name: 'appId' | 'AppId'): number | null {
  const text = new URL(request.url).searchParams.get(name) ?? ''
  return /^\d{1,10}$/.test(text) ? Number(text) : null
}
