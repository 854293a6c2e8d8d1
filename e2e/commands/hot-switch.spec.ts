import { stopClock } from '../testing/clock'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { ALT_GRAPH, keyboardOf, SHIFT } from '../testing/keyboard'
import { control, received } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'
import { stripOf } from '../testing/strip'

const TWO = documentOf({ 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] })
const SHIFT_2 = { key: '@', code: 'Digit2', modifiers: SHIFT } as const

test('Shift and a digit take that layout at once, held down once, on a French keyboard too', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO, takeGuardMs: 1000 })
  const { open, status, take } = deskOf(desk)
  const { card, choose } = stripOf(desk)
  await open(show.id)
  await choose(layout.name, 'Duplicate')
  await expect(card(`${layout.name} copy`)).toHaveAccessibleName(/in preview/)
  await desk.keyboard.press('1')
  await expect(card(layout.name)).toHaveAccessibleName(/in preview/)
  const keyboard = await keyboardOf(desk)
  const sent = () => received(api, show.settings.taskId)

  await keyboard.down(ALT_GRAPH)
  await keyboard.press({ key: '¹', code: 'Digit1', modifiers: SHIFT })
  await keyboard.up(ALT_GRAPH)
  await expect(card(layout.name)).toHaveAccessibleName(/in preview/)

  await keyboard.down(SHIFT_2)
  await expect(card(`${layout.name} copy`)).toHaveAccessibleName(/on air, in preview/)
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(take).toHaveAttribute('aria-disabled', 'false')
  await keyboard.down({ ...SHIFT_2, autoRepeat: true })
  await keyboard.up(SHIFT_2)
  await expect(desk.locator('#take-refusal')).toHaveCount(0)

  await keyboard.press({ key: '1', code: 'Digit1', modifiers: SHIFT })
  await expect(card(layout.name)).toHaveAccessibleName(/on air, in preview/)
  expect(await sent()).toHaveLength(2)
})

test('a hot switch that is refused previews nothing, and says why beside TAKE', async ({ api, desk }) => {
  await desk.clock.install()
  const { show, layout } = await makeShow(api, { document: TWO, takeGuardMs: 1000 })
  const { open, status, source } = deskOf(desk)
  const { card, choose } = stripOf(desk)
  const refusal = desk.locator('#take-refusal')
  await open(show.id)
  await choose(layout.name, 'Duplicate')
  await expect(card(`${layout.name} copy`)).toHaveAccessibleName(/in preview/)
  await desk.keyboard.press('Shift+Digit7')
  await expect(refusal).toHaveText('Not taken: No layout has the key 7')

  const both = ['cam-host', 'cam-guest-1']
  const comes = (live: boolean) =>
    control(api, { streams: both.map((streamId) => ({ roomId: 'demo', streamId, live })) })
  await comes(false)
  await expect(source('cam-guest-1')).toHaveAccessibleName(/gone/)
  await desk.keyboard.press('Shift+Digit1')
  await expect(refusal).toContainText('Host has left the room')
  await expect(card(`${layout.name} copy`)).toHaveAccessibleName(/in preview/)
  await comes(true)
  await expect(source('cam-guest-1')).toHaveAccessibleName(/live/)

  await stopClock(desk)
  await desk.keyboard.press('Shift+Digit2')
  await desk.clock.runFor(100)
  await desk.keyboard.press('Shift+Digit1')
  await expect(refusal).toHaveText(/^Not taken: less than 1 s/)
  await expect(card(`${layout.name} copy`)).toHaveAccessibleName(/in preview/)
  await expect(status('Last request')).toTell('accepted · sequence 1')
  expect(await received(api, show.settings.taskId)).toHaveLength(1)
})

test('a card and the palette take at once too', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO, takeGuardMs: 1000 })
  const { open, canvas, status } = deskOf(desk)
  const { card, choose } = stripOf(desk)
  await open(show.id)
  await choose(layout.name, 'Duplicate')
  await expect(card(`${layout.name} copy`)).toHaveAccessibleName(/in preview/)
  await choose(layout.name, 'Take at once')
  await expect(card(layout.name)).toHaveAccessibleName(/on air, in preview/)
  await expect(desk.getByRole('button', { name: 'Take', exact: true })).toHaveAttribute('aria-disabled', 'false')

  await canvas.focus()
  await desk.keyboard.press('Control+k')
  await expect(desk.getByRole('combobox', { name: /^Find/ })).toBeFocused()
  await desk.keyboard.type(`at once ${layout.name} copy`)
  await desk.getByRole('option', { name: `Take ${layout.name} copy at once` }).click()
  await expect(card(`${layout.name} copy`)).toHaveAccessibleName(/on air, in preview/)
  await expect(status('Last request')).toTell('accepted · sequence 2')
})
