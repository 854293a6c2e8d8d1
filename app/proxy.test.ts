import { unstable_doesMiddlewareMatch as isMatch } from 'next/experimental/testing/server'
import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { config, proxy } from '@/proxy'

/** Returns the policy that a path has from the proxy, or null where it runs for none, or gives none. */
function policyOf(path: string): string | null {
  const url = `http://localhost:3000${path}`
  const response = isMatch({ config, url }) ? proxy(new NextRequest(url)) : undefined
  return response?.headers.get('content-security-policy') ?? null
}

it.each([
  '/',
  '/shows/a',
  '/nowhere',
  '/apix',
  '/sandbox',
  '/sandbox/card',
  '/sandbox/cards',
  '/sandbox/card/a/b',
  '/sandbox/card/a%20b/c',
  '/sandbox/programs/a',
  '/sandbox/control/x',
  '/sandbox/zego/x',
  '/sandbox/zegos',
])('%s is a page, or a page that says not found: it has the policy of pages', (path) => {
  expect(policyOf(path)).toMatch(/^default-src 'self'; script-src 'self' 'nonce-/)
})

it.each([
  '/api/shows',
  '/_next/static/a.js',
  '/icon.svg',
  '/sandbox/control',
  '/sandbox/zego',
  '/sandbox/zego?Action=StartMix',
  '/sandbox/card/cam-host',
  '/sandbox/card/a%2Fb',
  '/sandbox/program/out%201',
])('%s has a policy of its own', (path) => {
  expect(policyOf(path)).toBe(null)
})
