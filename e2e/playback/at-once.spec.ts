import { expect, type Player, test } from '../testing/streams/player-test'
import type { Answer } from '../testing/streams/stream-server'

const NOTHING = 'nothing has come from the server yet'
const ABSENT = 'Trying again: it is not there yet.'
const CORS =
  'Trying again: its server does not let this page read the answer (CORS); often so where a stream is not there yet.'
const DOWN = 'Trying again: nobody answers at this address: the name of its server may be wrong, or it is down.'
const EMPTY = 'Trying again: the server answers, but with nothing.'
const PAGE = 'Cannot be played: a web page is at this address, and no stream.'
const NOT_FLV = 'Cannot be played: what is at this address is not an FLV stream.'
const NOT_HLS = 'Cannot be played: what is at this address is not an HLS playlist.'
const refused = (status: number) =>
  `Cannot be played: the server refuses it (HTTP ${status}): its key may have expired.`
const loading = (player: Player, because: string) => `Loading ${player}: ${because}.`

type Fault = Readonly<{ fault: string; answer: Answer; says: (player: Player) => string }>

/** What is wrong with a stream before it was seen: what the server does, and what is said. */
const FAULTS: readonly Fault[] = [
  { fault: 'a stream that is not there yet, 404', answer: 404, says: () => ABSENT },
  { fault: 'a 404 that other sites may not read', answer: 'no-cors', says: () => CORS },
  { fault: 'a key that has expired, 403', answer: 403, says: () => refused(403) },
  { fault: 'a stream that wants a key, 401', answer: 401, says: () => refused(401) },
  { fault: 'a server in trouble, 503', answer: 503, says: () => 'Trying again: the server answered HTTP 503.' },
  {
    fault: 'a server that never answers',
    answer: 'silence',
    says: (player) => loading(player, NOTHING),
  },
  {
    fault: 'an answer that nothing follows',
    answer: 'nothing-yet',
    says: (player) => loading(player, player === 'HLS' ? NOTHING : 'the server answers, but sends nothing yet'),
  },
  { fault: 'an empty answer, 200', answer: 'empty', says: () => EMPTY },
  { fault: 'a web page at the address', answer: 'page', says: () => PAGE },
  {
    fault: 'a web page that does not say so',
    answer: 'plain-page',
    says: () => PAGE,
  },
  { fault: 'something else at the address', answer: 'noise', says: (player) => (player === 'HLS' ? NOT_HLS : NOT_FLV) },
]

for (const name of ['HLS', 'HTTP-FLV'] as const) {
  test.describe(name, () => {
    for (const { fault, answer, says } of FAULTS) {
      test(`says what is wrong with ${fault}`, async ({ player }) => {
        player.streams.answers(answer)
        await player.play(name)
        await player.told(says(name))
      })
    }

    test('says that H.265 is what it cannot show', async ({ player }) => {
      player.streams.restart('h265')
      await player.play(name)
      await player.told('Cannot be played: it is H.265, which this browser does not show: send H.264.')
    })

    test('says that nobody listens at the address', async ({ player }) => {
      await player.streams.down()
      await player.play(name)
      await player.told(DOWN)
      await player.streams.up()
      await expect(player.says).toHaveText(`Playing ${name}`)
    })

    test('says that the name of the server is not known', async ({ player }) => {
      const { page, streams } = player
      await page.route(`${streams.origin}/**`, (route) => route.abort('namenotresolved'))
      await player.play(name)
      await player.told(DOWN)
      await page.unroute(`${streams.origin}/**`)
      await expect(player.says).toHaveText(`Playing ${name}`)
    })

    test('says that the browser is offline, and plays once it is not', async ({ player }) => {
      const network = player.page.context()
      await network.setOffline(true)
      await player.play(name)
      await player.told('Trying again: this browser is offline.')
      await network.setOffline(false)
      await player.told(`Playing ${name}`)
    })

    test('waits for a stream that is not there yet, and plays it once it is', async ({ player }) => {
      player.streams.answers(404)
      await player.play(name)
      await expect(player.says).toHaveText(ABSENT)
      await expect(player.panel).toContainText(/Trying again in \d+ s: it is not there yet\./)
      player.streams.answers('play')
      await player.told(`Playing ${name}`)
    })
  })
}
