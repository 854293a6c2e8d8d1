import type { Show } from '@/lib/protocol/live'
import { json } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { documentOf, makeShow } from '../testing/show'

test('what is typed while the line is gone lands where it was meant, although the frame is another one by then', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, {
    document: documentOf({ 'cam-host': [0, 0, 640, 360], 'cam-guest-1': [640, 0, 640, 360] }),
  })
  const { open, layer, field, saved, status, undo } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  // Its code is there before the line is gone.
  await expect(field('Left')).toHaveValue('0')
  await desk.context().setOffline(true)
  await field('Left').fill('320')
  await field('Left').press('Enter')
  await field('Top').fill('360')
  await field('Top').press('Enter')
  await expect(status('Saving')).not.toHaveText('Saved')

  const { revision, settings }: Show = await json(await api.get(`/api/shows/${show.id}`))
  const outputs = settings.outputs.map((output) => ({ ...output, width: 640, height: 360 }))
  await json(await api.patch(`/api/shows/${show.id}`, { data: { revision, settings: { ...settings, outputs } } }))
  await desk.context().setOffline(false)
  await saved()
  await expect(field('Left')).toHaveValue('160')
  expect(await places(api, layout.id)).toEqual({ 'cam-host': '320×180 at 160,180', 'cam-guest-1': '320×180 at 320,0' })

  await undo.click()
  await undo.click()
  await saved()
  expect(await places(api, layout.id)).toMatchObject({ 'cam-host': '320×180 at 0,0' })
})
