import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './testing/fixtures'
import { makeShow } from './testing/show'

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

/** Bodies as they arrive on the wire; JSON has no NaN, so it is sent as someone careless would. */
const BODIES: Record<string, string> = {
  nothing: '',
  'not JSON': '{"name": ',
  NaN: '{"revision": NaN}',
  'a number': '1e308',
  'huge numbers': '{"revision": 1e308, "expectedSequence": 1e308, "name": "x"}',
  'negative numbers': '{"revision": -1, "expectedSequence": -5, "name": "x"}',
  null: 'null',
  'an array': '[]',
  'wrong types':
    '{"name": 1, "revision": "2", "layoutId": {}, "diff": [], "settings": 7, "document": "x", "idempotencyKey": []}',
  'deep JSON': deep,
  'deep in a field': `{"name": ${deep}, "revision": ${deep}, "diff": ${deep}}`,
  '10 MB': `{"name": "${'a'.repeat(10_000_000)}"}`,
  'a prototype': '{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}',
  'only spaces for a name': '{"name": "   ", "revision": 1}',
  'a NUL in text': '{"name": "a\\u0000b", "revision": 1, "layoutId": "a\\u0000b", "idempotencyKey": "\\u0000"}',
  'half a surrogate': '{"name": "\\ud800", "revision": 1, "layoutId": "\\ud800"}',
}

const IDS = ['x', '%00', '..%2f..%2fetc', "1'%20OR%20'1'='1", '%F0%9F%98%80', 'a'.repeat(5000), '-1', '%ff']

async function state(api: APIRequestContext, showId: string): Promise<unknown> {
  const [show, layouts, task] = await Promise.all(
    ['', '/layouts', '/task'].map(async (part) => (await api.get(`/api/shows/${showId}${part}`)).json()),
  )
  return { show, layouts, task }
}

for (const [what, body] of Object.entries(BODIES)) {
  test(`${what}: every write is refused with a reason and changes nothing`, async ({ api }) => {
    const { show, layout } = await makeShow(api)
    const before = await state(api, show.id)
    const writes = [
      ['POST', '/api/shows'],
      ['PATCH', `/api/shows/${show.id}`],
      ['POST', `/api/shows/${show.id}/layouts`],
      ['PATCH', `/api/layouts/${layout.id}`],
      ['POST', `/api/shows/${show.id}/take`],
      ['PUT', '/sandbox/control'],
    ] as const
    for (const [method, path] of writes) {
      const answer = await api.fetch(path, { method, data: body, headers: { 'content-type': 'application/json' } })
      expect.soft(answer.status(), `${method} ${path}`).toBeGreaterThanOrEqual(400)
      expect.soft(answer.status(), `${method} ${path}`).toBeLessThan(500)
      const { error } = await answer.json()
      expect.soft(error.message, `${method} ${path}`).toMatch(/\w+ \w+/)
    }
    expect(await state(api, show.id)).toEqual(before)
  })
}

test('ids that nobody has are 4xx on every route', async ({ api }) => {
  for (const id of IDS) {
    for (const path of [
      `/api/shows/${id}`,
      `/api/shows/${id}/task`,
      `/api/shows/${id}/requests`,
      `/api/shows/${id}/roster`,
      `/api/layouts/${id}`,
      `/api/layouts/${id}/startmix`,
      `/api/events?show=${id}`,
      `/sandbox/program/${id}`,
      `/sandbox/card/${id}`,
    ]) {
      const answer = await api.get(path)
      expect.soft(answer.status(), path).toBeGreaterThanOrEqual(400)
      expect.soft(answer.status(), path).toBeLessThan(500)
    }
  }
})

test('names of HTML, SQL and emoji are kept as they are and shown as text', async ({ api, desk }) => {
  const name = `<img src=x onerror="document.title='owned'"> '); DROP TABLE shows;-- 🎥`
  const { show } = await makeShow(api, { name })
  await desk.goto(`/shows?${new URLSearchParams({ search: name })}`)
  await expect(desk.getByText(name).first()).toBeVisible()
  await desk.goto(`/shows/${show.id}`)
  await expect(desk.getByText(name).first()).toBeVisible()
  await expect(desk).not.toHaveTitle('owned')
})

test('a bad value is named with its path and the allowed range', async ({ api }) => {
  const { show } = await makeShow(api)
  const [output] = show.settings.outputs
  const settings = { ...show.settings, outputs: [{ ...output, width: -4 }] }
  const answer = await api.patch(`/api/shows/${show.id}`, { data: { revision: show.revision, settings } })
  expect(answer.status()).toBe(400)
  const { error } = await answer.json()
  expect(error.message).toContain('settings.outputs[0].width')
  expect(error.message).toContain('0')
})
