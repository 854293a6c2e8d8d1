import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = { 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] } as const
const guest = (live: boolean, fields = {}) => ({
  streams: [{ roomId: 'demo', streamId: 'cam-guest-1', live, ...fields }],
})

test('a source that leaves what is on air is an alarm, whatever is in preview, until it is back', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, program, source, status } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(source('cam-guest-1')).toHaveAccessibleDescription(/on air, in preview/)
  await desk.getByRole('button', { name: 'New layout' }).click()
  await expect(source('cam-guest-1')).toHaveAccessibleDescription(/, on air$/)

  await control(api, guest(false, { closeType: 4 }))
  const alarm = program.getByRole('region', { name: 'Alarm on air' })
  await expect(alarm.getByRole('alert')).toHaveText('Left while on air: Guest left')
  await expect(alarm.getByRole('listitem')).toHaveText(
    /^Guest left \(connection lost\): its last picture stays for \d+ s$/,
  )
  await expect(source('cam-guest-1')).toHaveAccessibleDescription(/not there for what is on air$/)
  await expect(desk.getByRole('button', { name: /on air, a source of it left/ })).toBeVisible()
  await expect(program.getByText('⚠ PROGRAM')).toBeVisible()

  await control(api, guest(true))
  await expect(alarm).toHaveCount(0)
  await expect(desk.getByText('Guest left is back on air.')).toBeVisible()
  await expect(source('cam-guest-1')).toHaveAccessibleDescription(/, on air$/)
  await expect(program.getByText('⚠ PROGRAM')).toHaveCount(0)
})
