import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sequencesOf, taskOf } from '../testing/api'
import { startApp } from '../testing/app-server'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { NOBODY, setUp } from '../testing/people'
import { control, received } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const HOST = 'cam-host'
const put = (live: boolean) => ({ streams: [{ roomId: 'demo', streamId: HOST, live }] })

for (const how of ['SIGTERM', 'SIGKILL'] as const) {
  test(`a restart while a take is armed (${how}) sends nothing, and the desk says that it is armed no longer`, async ({
    browser,
  }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'mixdesk-armed-'))
    const first = await startApp({ dataDir })
    const context = await browser.newContext({ storageState: NOBODY, baseURL: first.url })
    const [page, api] = [await context.newPage(), context.request]
    await setUp(page, first)
    const { show } = await makeShow(api, { document: documentOf({ [HOST]: [0, 0, 1280, 720] }) })
    const { open, program, status, source } = deskOf(page)
    await open(show.id)
    await expect(source(HOST)).not.toHaveAccessibleName(/gone/)
    await control(api, put(false))
    await expect(source(HOST)).toHaveAccessibleName(/gone/)
    await page.getByRole('button', { name: /^Take it when .* is back$/ }).click()
    const armed = program.getByRole('region', { name: 'Armed take' })
    await expect(armed).toContainText(/^Armed: /)
    await first.stop(how)
    // Without a server nobody knows, and the take is not told to be on its way.
    await expect(status('Connection')).not.toHaveText('Connected')

    const second = await startApp({ dataDir, port: Number(new URL(first.url).port) })
    await expect(status('Connection')).toHaveText('Connected', { timeout: 60_000 })
    await expect(armed).toContainText(/^No longer armed: .*Mixdesk was restarted\./)
    await control(api, put(true))
    await expect(source(HOST)).not.toHaveAccessibleName(/gone/)
    await page.reload()
    await expect(armed).toContainText('No longer armed')
    await expect(source(HOST)).not.toHaveAccessibleName(/gone/)
    expect(await received(api, show.settings.taskId)).toEqual([])
    expect(await sequencesOf(api, show.id)).toEqual([])
    expect(await taskOf(api, show.id)).toMatchObject({ running: false, armed: null })
    await armed.getByRole('button', { name: 'OK' }).click()
    await expect(armed).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(status('Last request')).toTell('accepted · sequence 1')
    await second.stop()
    await context.close()
    await rm(dataDir, { recursive: true, force: true })
  })
}
