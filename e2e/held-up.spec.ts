import { taskOf } from './testing/api'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { control } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

const ONE = documentOf({ 'cam-host': [400, 200, 320, 180] })

test('a take that does not leave within 3 s is given up, said, and never sent later', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, take } = deskOf(desk)
  await open(show.id)
  // Over HTTP/1.1 a browser has six connections to a server: five more streams use them up.
  await desk.evaluate((id) => {
    const held = window as typeof window & { held: EventSource[] }
    held.held = Array.from({ length: 6 }, () => new EventSource(`/api/events?show=${id}`))
  }, show.id)
  await expect
    .poll(() =>
      desk.evaluate(
        () =>
          (window as typeof window & { held: EventSource[] }).held.filter(({ readyState }) => readyState === 1).length,
      ),
    )
    .toBe(5)
  await take.click()
  await expect(desk.getByText(/^Not taken: It did not leave this browser within 3 s/).first()).toBeVisible()
  await desk.evaluate(() => {
    for (const stream of (window as typeof window & { held: EventSource[] }).held) stream.close()
  })
  await expect
    .poll(() => desk.evaluate((id) => fetch(`/api/shows/${id}/task`).then(({ status }) => status), show.id))
    .toBe(200)
  expect(await taskOf(api, show.id)).toMatchObject({ running: false, sequence: 0 })
  await take.click()
  await expect(desk.getByRole('banner').getByText(/^ON AIR/)).toBeVisible()
})

test('a take that left and waits for ZEGOCLOUD is not given up', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, take } = deskOf(desk)
  await open(show.id)
  await control(api, { faults: [{ action: 'StartMix', kind: 'delay', delayMs: 5000, act: true, times: 1 }] })
  await take.click()
  await expect(desk.getByRole('banner').getByText(/^ON AIR/)).toBeVisible()
  await expect(desk.getByText(/^Not taken/)).toHaveCount(0)
})
