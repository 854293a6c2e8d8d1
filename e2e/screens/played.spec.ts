import type { Browser, Page } from '@playwright/test'
import { deskOf } from '../testing/desk-page'
import { NOBODY } from '../testing/people'
import { expect, makePlayedShow, playedOn, test } from '../testing/streams/played-show'

/** Opens an address as somebody who never signed in. */
async function stranger(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ storageState: NOBODY })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

test('a screen plays the mix where its link was made so, says when it freezes, and no other link tells where', async ({
  api,
  desk,
  browser,
  streams,
}) => {
  const { show, takeAlone } = await makePlayedShow(api)
  await takeAlone()
  await deskOf(desk).open(show.id)
  await desk.getByRole('button', { name: 'Program: size and screens' }).click()
  await desk.getByRole('menuitem', { name: 'Link for a screen, good for 8 h' }).click()
  const dialog = desk.getByRole('dialog')
  const address = dialog.getByRole('textbox', { name: 'Address' })
  await expect(address).toHaveValue(/\/program\/[\w-]{32}$/)
  const plain = await address.inputValue()
  const silent = await stranger(browser, plain)
  await expect(silent.getByRole('img', { name: /^Program: / })).toBeVisible()
  expect(await silent.content()).not.toContain(streams.origin)
  await expect(silent.getByRole('group', { name: 'Picture of the program' })).toHaveCount(0)

  await dialog.getByRole('switch', { name: 'It shows the real picture too' }).press(' ')
  await expect(address).not.toHaveValue(plain)
  await expect(address).toHaveValue(/\/program\/[\w-]{32}$/)
  await expect(silent.getByRole('heading', { name: 'The program is not shown here any more' })).toBeVisible()
  const screen = await stranger(browser, await address.inputValue())
  const { says, choose } = playedOn(screen)
  await choose('Real')
  await expect(says).toHaveText('Playing HTTP-FLV')
  const box = await screen.getByLabel('Program as played').and(screen.locator('video')).boundingBox()
  expect(box?.height).toBeGreaterThan(500)
  expect(await screen.content(), 'not which other outputs there are, nor by which id').not.toContain(
    show.settings.taskId,
  )
  streams.stall()
  await expect(says).toHaveText('Frozen: nothing new arrives.')
  streams.resume()
  await expect(says).toHaveText('Playing HTTP-FLV')
  await screen.context().close()
  await silent.context().close()
})
