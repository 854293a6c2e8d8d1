import { sequencesOf, taskOf } from './testing/api'
import { deskOf } from './testing/desk-page'
import { expect, PATIENT, test } from './testing/fixtures'
import { control, received } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

test.use({ environment: PATIENT })

const TWO = documentOf({ 'cam-host': [0, 0, 640, 360], 'cam-guest-1': [640, 360, 320, 180] })
const refusal = (code: number, times: number | 'always', message = 'on demand') => ({
  faults: [{ action: 'StartMix', kind: 'code', code, times, message }],
})

test('a take that is refused for a reason that may pass is tried again, visibly, and that try puts it on air', async ({
  api,
  desk,
  zegoProxy,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, program, status } = deskOf(desk)
  await open(show.id)
  await control(api, refusal(110200001, 1))
  zegoProxy.holdFrom(2, 'Action=StartMix')
  await take.click()

  const note = program.getByRole('region', { name: 'Retry' })
  await expect(note).toContainText('was refused: ZEGOCLOUD could not carry it out.')
  await expect(note).toContainText(/Retrying (in \d s|now) \(1 of 2\)\./)
  await expect(program).toContainText('off air')
  await expect(desk.getByText('Off air', { exact: true })).toBeVisible()
  zegoProxy.release()
  await expect(note).toHaveCount(0)
  await expect(desk.getByRole('banner').getByText(/^ON AIR/)).toBeVisible()
  await expect(status('Last request')).toContainText('accepted')

  const sequences = (await received(api, show.settings.taskId)).map(({ body }) => body.Sequence)
  expect(sequences).toEqual(await sequencesOf(api, show.id))
  expect(sequences).toHaveLength(2)
})

test("ZEGOCLOUD's own words are read in full by keyboard on a small screen, and contradict nothing", async ({
  api,
  desk,
  zegoProxy,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, program } = deskOf(desk)
  await desk.setViewportSize({ width: 1280, height: 720 })
  await open(show.id)
  const words = `${'the mixer of this region is being moved to another machine, '.repeat(4)}which ends soon`
  await control(api, refusal(110200190, 'always', words))
  zegoProxy.holdFrom(2, 'Action=StartMix')
  await take.click()
  const note = program.getByRole('region', { name: 'Retry' })
  await expect(note).not.toContainText('by hand')
  // The retries end, and the answer stays.
  zegoProxy.release()
  await expect(note).toHaveCount(0)
  const whole = program.getByRole('button', { name: 'Read the answer in full' })
  await whole.focus()
  await desk.keyboard.press('Space')
  const answer = program.locator('[popover]')
  await expect(answer).toBeInViewport({ ratio: 1 })
  await expect(answer).toContainText(words)
  expect(await answer.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await desk.keyboard.press('Escape')
  await expect(answer).toBeHidden()
  await expect(whole).toBeFocused()
})

test('what a refusal is about is named, and selected on the canvas', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, program, layers } = deskOf(desk)
  await open(show.id)
  await control(api, refusal(110200150, 'always', 'input stream not exist: cam-guest-1'))
  await take.click()
  await expect(program).toContainText('Concerns Guest left.')
  const about = program.getByRole('list', { name: 'Refused parts' })
  await expect(about).toContainText('Input Guest left')
  await expect(layers.getByRole('option', { selected: true })).toContainText('Guest left')
  await layers.getByRole('option', { name: /Host/ }).click()
  await about.getByRole('button', { name: 'Go to Guest left' }).press('Space')
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(1)
  await expect(layers.getByRole('option', { selected: true })).toContainText('Guest left')
})

test('an output that a refusal is about is shown in the settings', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, program } = deskOf(desk)
  await open(show.id)
  await control(api, refusal(110200154, 'always'))
  await take.click()
  await program.getByRole('button', { name: /^Go to / }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  await expect(dialog.getByLabel('Stream id', { exact: true })).toBeFocused()
})

test('tries end by hand, by a newer take and by a stop, while one of them is on its way', async ({
  api,
  desk,
  zegoProxy,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, program, status, stopMix } = deskOf(desk)
  await open(show.id)
  const note = program.getByRole('region', { name: 'Retry' })
  const last = status('Last request')

  await control(api, refusal(110200190, 'always'))
  zegoProxy.holdFrom(2, 'Action=StartMix')
  await take.click()
  await expect(last).toTell('sent · sequence 2')
  await note.getByRole('button', { name: 'Cancel' }).click()
  await expect(note).toHaveCount(0)
  zegoProxy.release()
  await expect(last).toTell('rejected · sequence 2')
  expect(await taskOf(api, show.id)).toMatchObject({ retrying: null, running: false })

  await control(api, refusal(110200190, 2))
  zegoProxy.holdFrom(2, 'Action=StartMix')
  await take.click()
  await expect(last).toTell('sent · sequence 4')
  await expect(note).toContainText('Retrying now (1 of 2).')
  await take.click()
  await expect(last).toTell('sent · sequence 4 · take waiting')
  await expect(note).toHaveCount(0)
  zegoProxy.release()
  await expect(last).toTell('accepted · sequence 5')

  await control(api, refusal(110200190, 'always'))
  zegoProxy.holdFrom(2, 'Action=StartMix')
  await take.click()
  await expect(last).toTell('sent · sequence 7')
  await expect(note).toContainText('Retrying now (1 of 2).')
  await expect(desk.getByRole('banner').getByText(/^ON AIR/)).toBeVisible()
  await stopMix()
  await expect(last).toTell('sent · sequence 7 · stop waiting')
  await expect(note).toHaveCount(0)
  zegoProxy.release()
  await expect(last).toTell('stop accepted · sequence 8')
  await expect(desk.getByText('Off air', { exact: true })).toBeVisible()

  const actions = (await received(api, show.settings.taskId)).map(({ action }) => action)
  expect(actions).toEqual([...Array(7).fill('StartMix'), 'StopMix'])
})
