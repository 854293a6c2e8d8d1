import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, expect, it } from 'vitest'
import { rememberResponses } from '@/lib/server/http/unavailable'
import { pageOf } from './page-of'

rememberResponses()
const page = pageOf(async ({ path }: { path: string }) => {
  if (path === '/closed') throw new Error('Not read.', { cause: new Error('driver has already been destroyed') })
  if (path === '/fault') throw new Error('x is not a function')
  return 'Shows'
})
// Next sets a status of its own, and writes the head when the page is made.
const server = createServer(async ({ url = '' }, response) => {
  const content = await page({ path: url }).catch(() => null)
  response.writeHead(content === null ? 500 : 200).end(renderToStaticMarkup(content))
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => server.close())

const get = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  return { status: response.status, wait: response.headers.get('retry-after'), text: await response.text() }
}

it('a page says why there is no database, with 503 and when to come back', async () => {
  expect(await get('/closed')).toEqual({ status: 503, wait: '2', text: expect.stringContaining('being shut down') })
  expect(await get('/shows')).toEqual({ status: 200, wait: null, text: 'Shows' })
  expect(await get('/fault')).toMatchObject({ status: 500, wait: null })
})

it('leads back to the whole address, since a setup link without its token is none', async () => {
  const { text } = await get('/closed')
  const [, href = '?'] = /href="([^"]*)"/.exec(text) ?? []
  expect(new URL(href, 'http://desk.example.com/setup?token=abc').search).toBe('?token=abc')
})
