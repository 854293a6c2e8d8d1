import { expect, it } from 'vitest'
import { readFields, toFields } from './read-fields'
import { postOf } from './testing/callback-of'

const fields = { event: 'stream_create', user_name: 'Müller & Søn + 1 %', rtmp_url: ['rtmp://a/1', 'rtmp://a/2'] }
const json = JSON.stringify(fields)

const form = new URLSearchParams([
  ['event', fields.event],
  ['user_name', fields.user_name],
])
const withList = (name: (index: number) => string) =>
  `${form}&${fields.rtmp_url.map((url, index) => `${name(index)}=${encodeURIComponent(url)}`).join('&')}`

it.each([
  { how: 'JSON', text: json },
  { how: 'JSON that is URL-encoded as a whole', text: encodeURIComponent(json) },
  { how: 'the same with + for spaces', text: encodeURIComponent(json).replaceAll('%20', '+') },
  { how: 'a form with JSON in its one field', text: `data=${encodeURIComponent(json)}` },
  { how: 'a form with JSON as the name of its one field', text: `${encodeURIComponent(json)}=` },
  { how: 'a form with name[] for lists', text: withList(() => 'rtmp_url[]') },
  { how: 'a form with name%5B%5D for lists', text: withList(() => 'rtmp_url%5B%5D') },
  { how: 'a form with name[0] for lists', text: withList((index) => `rtmp_url[${index}]`) },
  { how: 'a form with the same name twice', text: withList(() => 'rtmp_url') },
])('reads $how', ({ text }) => {
  expect(toFields(text)).toEqual(fields)
})

it('reads it whatever its Content-Type says', async () => {
  expect(await readFields(postOf(encodeURIComponent(json), 'application/json'))).toEqual(fields)
  expect(await readFields(postOf(json, 'application/x-www-form-urlencoded'))).toEqual(fields)
  expect(await readFields(postOf(` ${json}\n`, 'text/plain'))).toEqual(fields)
})

it('reads a multipart form', async () => {
  const multipart = new FormData()
  multipart.append('event', fields.event)
  multipart.append('user_name', fields.user_name)
  for (const url of fields.rtmp_url) multipart.append('rtmp_url[]', url)
  const request = new Request('http://localhost/', { method: 'POST', body: multipart })
  expect(await readFields(request)).toEqual(fields)
})

it.each([
  { what: 'half of a JSON', text: '{"event":', code: 'invalid' },
  { what: 'a prototype', text: '{"__proto__":{"event":"mix_stop"}}', code: 'invalid' },
  { what: 'depth', text: `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, code: 'invalid' },
  { what: 'one name a thousand times and once more', text: 'a&'.repeat(1001), code: 'invalid' },
  { what: '65 kB', text: ' '.repeat(65 * 1024), code: 'too-large' },
])('refuses $what', async ({ text, code }) => {
  await expect(readFields(postOf(text))).rejects.toMatchObject({ code })
})
