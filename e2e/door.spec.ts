import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './testing/fixtures'
import { NOBODY } from './testing/people'
import { documentOf, makeShow } from './testing/show'

/** Lists every route that exists, read from the tree, so that a new one cannot be forgotten here. */
const ROUTES = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)route\.ts$/.test(file))
  .flatMap((file) => {
    const source = readFileSync(join('app', file), 'utf8')
    const path = `/${file.replace(/\/?route\.ts$/, '').replace(/\([^)]*\)\//g, '')}`
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
      new RegExp(
        `export (const|async function|function) (\\{[^}]*\\b)?${method}\\b|export const \\{[^}]*\\b${method}\\b`,
      ).test(source),
    )
    return methods.map((method) => ({ method, path }))
  })

/**
 * Health, refusals, sign-in (with the one-time link) and callbacks are open; the stand-in's endpoint is guarded by its
 * signatures.
 */
const OPEN = [
  '/api/health',
  '/api/auth/[...all]',
  '/api/auth/setup',
  '/api/refused',
  '/api/zego/callback',
  '/sandbox/zego',
]

const filled = (path: string, ids: Record<string, string>) =>
  path.replace(/\[(\.\.\.)?(\w+)\]/g, (_, __, name: string) => ids[name] ?? 'x')

test('the page of parts is for development alone', async ({ api }) => {
  expect((await api.get('/parts')).status()).toBe(404)
})

test('the tree has routes to walk', () => {
  expect(ROUTES.length).toBeGreaterThan(12)
})

test('every guarded route refuses a stranger', async ({ api, playwright, server }) => {
  const { show, layout } = await makeShow(api)
  const ids = { showId: show.id, layoutId: layout.id, streamId: 'cam-host' }
  const stranger = await playwright.request.newContext({ baseURL: server.url, storageState: NOBODY })
  for (const { method, path } of ROUTES.filter((route) => !OPEN.includes(route.path))) {
    const answer = await stranger.fetch(filled(path, ids), { method, data: method === 'GET' ? undefined : {} })
    expect.soft(answer.status(), `${method} ${path}`).toBe(401)
    expect.soft(await answer.json(), `${method} ${path}`).toMatchObject({ error: { code: 'unauthenticated' } })
  }
  await stranger.dispose()
})

test('a viewer reads everything and writes nothing', async ({ api, playwright, server, viewerState }) => {
  const { show, layout } = await makeShow(api)
  const ids = { showId: show.id, layoutId: layout.id, streamId: 'cam-host' }
  const viewer = await playwright.request.newContext({ baseURL: server.url, storageState: viewerState })
  const guarded = ROUTES.filter((route) => !OPEN.includes(route.path))
  // Where a viewer is they say themselves, and what is in the room they may see: nothing of it is kept.
  const writes = guarded.filter(({ method, path }) => method !== 'GET' && !/\/(here|room-token|watch)$/.test(path))
  for (const { method, path } of writes) {
    const answer = await viewer.fetch(filled(path, ids), { method, data: {} })
    expect.soft(answer.status(), `${method} ${path}`).toBe(403)
  }
  expect((await viewer.get(`/api/shows/${show.id}`)).status()).toBe(200)
  expect((await viewer.get(`/api/layouts/${layout.id}`)).status()).toBe(200)
  await viewer.dispose()
})

test('a viewer gets no stream key, by any route or page', async ({ api, playwright, server, viewerState }) => {
  const { show, layout } = await makeShow(api, { document: documentOf({ 'cam-host': [0, 0, 640, 360] }) })
  const [output] = show.settings.outputs
  const destination = { kind: 'url', url: 'rtmp://live.example/app/the-secret-key' }
  const settings = { ...show.settings, outputs: [{ ...output, destination }] }
  await api.patch(`/api/shows/${show.id}`, { data: { revision: show.revision, settings } })
  expect((await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })).ok()).toBe(true)
  const told = async (reader: APIRequestContext, path: string) => (await reader.get(path)).text()
  const ids = { showId: show.id, layoutId: layout.id, streamId: 'cam-host' }
  const reads = ROUTES.filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/events'))
  const paths = [...reads.map(({ path }) => filled(path, ids)), `/shows/${show.id}`, '/shows']
  const viewer = await playwright.request.newContext({ baseURL: server.url, storageState: viewerState })
  const knowing: string[] = []
  for (const path of paths) {
    if ((await told(api, path)).includes('the-secret-key')) knowing.push(path)
    expect.soft(await told(viewer, path), path).not.toContain('the-secret-key')
  }
  expect(knowing.length).toBeGreaterThan(3)
  await viewer.dispose()
})

test('there is an icon where browsers look for one that no page names', async ({ api }) => {
  const icon = await api.get('/favicon.ico')
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/x-icon'])
})

test('where the API has nothing, it says so as it says everything', async ({
  api,
  playwright,
  server,
  viewerState,
}) => {
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await api.fetch('/api/shows/one/two/three', { method })
    expect.soft([answer.status(), await answer.json()], method).toMatchObject([404, { error: { code: 'not-found' } }])
  }
  const viewer = await playwright.request.newContext({ baseURL: server.url, storageState: viewerState })
  expect((await viewer.get('/api/nowhere')).status()).toBe(404)
  await viewer.dispose()
})

test('everything is sent with its content policy: a page runs what carries its nonce, data runs nothing', async ({
  api,
}) => {
  const policyOf = async (path: string) => (await api.get(path)).headers()['content-security-policy'] ?? ''
  const nonces = new Set<string>()
  for (const path of ['/', '/shows', '/nowhere', '/nowhere.html', '/api', '/apix', '/sandbox/zego/x']) {
    const page = await api.get(path)
    const policy = page.headers()['content-security-policy'] ?? ''
    expect.soft(policy, path).toMatch(/^default-src 'self'; script-src 'self' 'nonce-\S+ 'wasm\S+;.*ancestors 'none'$/)
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    nonces.add(nonce)
    const scripts = (await page.text()).match(/<script\b[^>]*>/g) ?? []
    expect
      .soft(
        scripts.filter((script) => !script.includes(`nonce="${nonce}"`)),
        path,
      )
      .toEqual([])
  }
  expect(nonces.size).toBe(7)
  for (const path of [
    '/api/shows',
    '/api/health',
    '/api/auth/get-session',
    '/api/nowhere',
    '/api/shows/x/y/z',
    '/sandbox/control',
    '/sandbox/program/x',
  ])
    expect.soft(await policyOf(path), path).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/)
  for (const path of ['/sandbox/card/cam-host', '/icon.svg'])
    expect.soft(await policyOf(path), path).toMatch(/^default-src 'none'/)
})

test('what is no request of a browser is refused', async ({ api, server }) => {
  const ask = (method: string, path: string) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(server.url)
      request({ hostname, port, method, path }, (answer) => {
        answer.on('data', (data) => resolve(`${answer.statusCode} ${data}`))
      })
        .on('error', reject)
        .end()
    })
  for (const [method, path] of [
    ['TRACE', '/api/health'],
    ['PROPFIND', '/shows'],
    ['GET', 'http://elsewhere.example/api/health'],
  ] as const) {
    expect.soft(await ask(method, path), `${method} ${path}`).toMatch(/^400 .*"code":"invalid"/)
  }
  expect((await api.get('/shows')).headers()).toMatchObject({ 'cross-origin-opener-policy': 'same-origin' })
})

test('a foreign page cannot write with an operator’s cookies', async ({ api }) => {
  const { show, layout } = await makeShow(api)
  const ids = { showId: show.id, layoutId: layout.id, streamId: 'cam-host' }
  const writes = ROUTES.filter(({ method, path }) => method !== 'GET' && !OPEN.includes(path))
  for (const { method, path } of writes) {
    const answer = await api.fetch(filled(path, ids), { method, data: {}, headers: { origin: 'https://evil.example' } })
    expect.soft(answer.status(), `${method} ${path}`).toBe(403)
    expect.soft(await answer.json(), `${method} ${path}`).toMatchObject({ error: { code: 'foreign-origin' } })
  }
  expect((await api.get(`/api/shows/${show.id}`)).status()).toBe(200)
})

test('guessing passwords is slowed down, whatever x-forwarded-for says', async ({ playwright, server }) => {
  const stranger = await playwright.request.newContext({ baseURL: server.url, storageState: NOBODY })
  const statuses: number[] = []
  for (let guess = 0; guess < 12; guess++) {
    const answer = await stranger.post('/api/auth/sign-in/email', {
      data: { email: 'someone@example.com', password: `guess number ${guess}` },
      headers: { 'x-forwarded-for': `10.0.0.${guess}`, origin: server.url },
    })
    statuses.push(answer.status())
  }
  expect(statuses[0]).toBe(401)
  expect(statuses.at(-1)).toBe(429)
  await stranger.dispose()
})
