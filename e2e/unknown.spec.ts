import { sequencesOf, taskOf } from './testing/api'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { control, received } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

const TWO = { 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] } as const

const DISTURBANCES = [
  { what: 'resets the connection', fault: { kind: 'reset' } },
  { what: 'answers garbage', fault: { kind: 'garbage' } },
  { what: 'answers 500', fault: { kind: 'status', status: 500 } },
] as const

for (const { what, fault } of DISTURBANCES) {
  for (const act of [true, false]) {
    test(`ZEGOCLOUD ${what} ${act ? 'after' : 'without'} acting: unknown, said, and settled without an operator`, async ({
      api,
      desk,
      zegoProxy,
    }) => {
      const { show } = await makeShow(api, { document: documentOf(TWO) })
      const { open, take, status, program } = deskOf(desk)
      await open(show.id)
      await control(api, { faults: [{ ...fault, action: 'StartMix', times: 2, act }] })
      zegoProxy.holdFrom(3, 'Action=StartMix')
      await take.click()
      await expect(program.getByRole('alert')).toContainText(/ZEGOCLOUD/)
      zegoProxy.release()
      await expect(status('Last request')).toContainText('accepted')
      await expect(program.getByRole('alert')).toHaveCount(0)
      const sequences = (await received(api, show.settings.taskId)).map(({ body }) => body.Sequence)
      expect(sequences).toEqual(await sequencesOf(api, show.id))
      expect(sequences).toHaveLength(3)
      expect(await taskOf(api, show.id)).toMatchObject({ running: true, uncertain: null })
    })
  }
}

test('while a take of the layout on air is unknown, nothing says for certain what is on air', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, status, press, field, saved, program } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await press({ x: 200, y: 200 })
  await field('Left').fill('0')
  await field('Left').press('Enter')
  await saved()
  const nobodyAnswers = { kind: 'reset', action: 'any', times: 'always', act: true }
  await control(api, { faults: [nobodyAnswers] })
  await take.click()
  await expect(program.getByRole('alert')).toContainText(/ \(accepted, sequence \d+\) or .* \(sent, sequence \d+\)\./)
  await expect(program.getByText(/Retrying (in \d+ s|now)\./)).toBeVisible()
  await expect(program.getByText(`${layout.name}, which take?`)).toBeVisible()
  await expect(desk.getByRole('banner').getByText(`ON AIR: ${layout.name}, which take?`, { exact: true })).toBeVisible()
  await expect(desk.getByRole('banner').getByText(/ON AIR \d/)).toHaveCount(0)
  await expect(desk.getByText('PGM?')).toBeVisible()
  await expect(status('Preview and program')).toContainText('not certain')
  await control(api, { faults: [] })
  await expect(status('Last request')).toContainText('accepted')
  await expect(desk.getByRole('banner').getByText(/ON AIR/)).toBeVisible()
})

test('while ZEGOCLOUD hangs the desk says sent, then unknown, and goes on working', async ({
  api,
  desk,
  zegoProxy,
}) => {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, status, press, rect, program } = deskOf(desk)
  await open(show.id)
  await control(api, { faults: [{ kind: 'drop', action: 'StartMix', times: 1 }] })
  zegoProxy.holdFrom(2, 'Action=StartMix')
  await take.click()
  await expect(status('Last request')).toTell('sent · sequence 1')
  await press({ x: 200, y: 300 })
  await desk.keyboard.press('ArrowRight')
  expect(await rect()).toMatchObject({ x: 42 })
  await expect(program.getByRole('alert')).toContainText(/ZEGOCLOUD/)
  zegoProxy.release()
  await expect(status('Last request')).toContainText('accepted')
})
