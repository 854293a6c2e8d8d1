import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

const ONE = documentOf({ 'cam-host': [400, 200, 320, 180] })

test('seven tabs of one browser: the last one loads and takes, and all hear of it, also once the first is closed', async ({
  api,
  desk,
  context,
}) => {
  const { show } = await makeShow(api, { document: ONE })
  // Over HTTP/1.1 a browser has six connections to a server.
  const pages = [desk]
  while (pages.length < 7) pages.push(await context.newPage())
  for (const page of pages) await deskOf(page).open(show.id)
  const last = deskOf(pages[6] ?? desk)
  await last.take.click()
  for (const page of pages) await expect(deskOf(page).status('Last request')).toTell('accepted · sequence 1')

  await desk.close()
  for (const page of pages.slice(1)) await expect(deskOf(page).status('Connection')).toHaveText('Connected')
  await last.take.click()
  for (const page of pages.slice(1)) await expect(deskOf(page).status('Last request')).toTell('accepted · sequence 2')
})
