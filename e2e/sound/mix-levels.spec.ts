import { json } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control, newestStartMix } from '../testing/sandbox'
import { changed, documentOf, makeShow } from '../testing/show'
import { encodeFilms, hasFfmpeg } from '../testing/streams/encode'
import { openStreamServer } from '../testing/streams/stream-server'
import { withLevels } from '../testing/streams/with-levels'

/** Its bytes begin with zeros, which a stream may not hold as they are. */
const HOST_ID = 7
const PLAIN = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })
const TWO = { ...PLAIN, records: changed(PLAIN.records, { 'in-0': { soundLevelId: HOST_ID } }) }

test.skip(() => !hasFfmpeg(), 'ffmpeg is not installed: it makes the streams')

test('the levels that the mix tells of its inputs are shown where it is played, and its own level', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  await json(
    await api.patch(`/api/shows/${show.id}`, {
      data: { revision: show.revision, settings: { ...show.settings, soundLevels: true } },
    }),
  )
  const { open, take, program, status } = deskOf(desk)
  await open(show.id)
  const films = encodeFilms()
  const flv = withLevels(films.small.flv, { [HOST_ID]: 42 })
  const streams = await openStreamServer({ ...films, small: { ...films.small, flv } })
  await control(api, { playOrigin: streams.origin })
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const { MixInput } = await newestStartMix(api, show.settings.taskId)
  expect(MixInput.find(({ StreamId }) => StreamId === 'cam-host')?.SoundLevelId).toBe(HOST_ID)

  await program.getByRole('button', { name: 'Playback' }).click()
  const panel = desk.getByRole('dialog', { name: 'Playback' })
  await panel.getByRole('button', { name: /^Play HTTP-FLV/ }).click()
  const inMix = (name: string) => panel.getByRole('meter', { name: `Level of ${name} in the mix` })
  await expect(inMix('Host')).toHaveAttribute('aria-valuetext', '42 of 100')
  await expect(inMix('Guest left')).toHaveAttribute('aria-valuetext', 'the mix tells no level of it')
  await expect(panel.getByRole('meter', { name: 'Level of the mix by HTTP-FLV' })).toHaveAttribute(
    'aria-valuetext',
    /^peak −\d+ dB$/,
  )
  streams.stall()
  await expect(inMix('Host')).toHaveAttribute('aria-valuetext', 'the mix tells no level of it')
  await control(api, { playOrigin: null })
  await streams.close()
  films.remove()
})
