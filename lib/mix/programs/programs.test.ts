import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSandboxServer } from '@/lib/sandbox/server'
import { account, openTestSandbox, startMix } from '@/lib/sandbox/testing/test-sandbox'
import type { StartMixBody } from '@/lib/zego/wire'
import type { ProgramRequest } from './program'
import { type Language, PROGRAMS } from './programs'
import { type Ended, isInstalled, run } from './testing/interpreter'

const SURROUNDINGS = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' }
const LANGUAGES = Object.keys(PROGRAMS) as Language[]

const { sandbox } = openTestSandbox({ now: Date.now })
const sandboxServer = createSandboxServer(sandbox, (error) => {
  throw error
})
/** Returns the body of the last request. The server accepts everything. */
let heard = ''
const listener = createServer(async (request, response) => {
  heard = await text(request)
  response.end(JSON.stringify({ Code: 0, Message: 'success', RequestId: '1' }))
})

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

let endpoints: { sandbox: string; listener: string }
beforeAll(async () => {
  endpoints = { sandbox: await listen(sandboxServer), listener: await listen(listener) }
})
afterAll(() => {
  sandboxServer.close()
  listener.close()
})

const requestOf = (endpoint: string, body: unknown): ProgramRequest => ({
  endpoint,
  action: 'StartMix',
  appId: account.appId,
  isTest: false,
  body: body as StartMixBody,
})

/** These texts once ended a string, a comment, a heredoc or a file before its time, or were read as something else. */
const NASTY = [
  '\'"`\\',
  '"""',
  "'''",
  '\\u0022\\u005c\\u000a',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is not for us
  '$HOME ${HOME} $(id) `id` {$x} #{x} %s %d %%',
  '\nJSON\nJSON;\nEOF\n',
  '*/ // <!-- ?> </script> <?php',
  '\r\n\t\0\b\f\u001b\u007f\u0085',
  '\u2028\u2029\ufeff\u202e\u200d',
  '👩‍👩‍👧 会议 Ünï 𝔘 \u{e0041}',
  '\\',
  '',
]

const nasty = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.constantFrom(...NASTY, ...'\'"`\\$\n'), { maxLength: 6 }).map((parts) => parts.join('')),
)
const nastyBody = fc.record({
  TaskId: nasty,
  UserId: nasty,
  Sequence: fc.nat(),
  RoomId: nasty,
  UserData: nasty,
  MixInput: fc.array(
    fc.record({ StreamId: nasty, Volume: fc.integer(), Label: fc.record({ Text: nasty, Left: fc.integer() }) }),
    { minLength: 30, maxLength: 60 },
  ),
  MixOutput: fc.array(fc.record({ StreamUrl: nasty }), { maxLength: 2 }),
  ExPara: fc.array(fc.record({ Key: nasty, Value: nasty }), { maxLength: 5 }),
})
const everyNasty = {
  TaskId: 'task',
  MixInput: NASTY.map((Text) => ({ StreamId: Text, Label: { Text } })),
  MixOutput: [],
}

describe.each(LANGUAGES)('the program in %s', (language) => {
  const found = isInstalled(language, SURROUNDINGS)
  const { write } = PROGRAMS[language]
  const send = (endpoint: string, body: unknown, serverSecret: string | null = account.serverSecret): Promise<Ended> =>
    run(language, write(requestOf(endpoint, body)), { ...SURROUNDINGS, serverSecret })
  const sequence = LANGUAGES.indexOf(language) + 1

  it.skipIf(!found)('is accepted by the sandbox', async () => {
    const body = startMix({ Sequence: sequence })
    const ended = await send(endpoints.sandbox, body)
    expect(ended).toMatchObject({ code: 0, errors: '' })
    expect(JSON.parse(ended.output)).toMatchObject({ Code: 0, Data: { Sequence: sequence } })
    expect(sandbox.readControl({ received: 1 }).received).toMatchObject([{ action: 'StartMix', body }])
  })

  it.skipIf(!found)('prints a refusal and fails', async () => {
    const body = startMix({ TaskId: 'another', MixInput: [{ StreamId: 'nobody' }] })
    const ended = await send(endpoints.sandbox, body)
    expect(JSON.parse(ended.output)).toMatchObject({ Code: 110200150 })
    expect(ended).toMatchObject({ code: 1, errors: expect.stringContaining('did not accept') })
  })

  it.skipIf(!found)('asks for the secret where there is none, and sends nothing', async () => {
    heard = ''
    const ended = await send(endpoints.listener, startMix(), null)
    expect(ended).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('ZEGO_SERVER_SECRET') })
    expect(heard).toBe('')
  })

  it.skipIf(!found)('fails where nobody answers, and does not print what it signed', async () => {
    const { code, output, errors } = await send('http://127.0.0.1:1/', startMix())
    expect(code).not.toBe(0)
    expect(output + errors).not.toMatch(/Signature=|SignatureNonce=/)
  })

  it.skipIf(!found)('sends every string as it is, whatever it holds', async () => {
    const arrivesWhole = async (body: unknown) => {
      const ended = await send(endpoints.listener, body)
      expect(ended).toMatchObject({ code: 0, errors: '' })
      expect(JSON.parse(heard)).toEqual(JSON.parse(JSON.stringify(body)))
    }
    await arrivesWhole(everyNasty)
    // All strings go into one program, since starting a compiler for each would take minutes.
    await fc.assert(fc.asyncProperty(nastyBody, arrivesWhole), { numRuns: 1, endOnFailure: true })
  })

  it('holds no secret, and nothing that cannot be seen', () => {
    fc.assert(
      fc.property(nastyBody, (body) => {
        const program = write(requestOf('https://rtc-api.zego.im/', body))
        expect(program).not.toMatch(/[^\P{C}\n\t]|[\u2028\u2029]/u)
      }),
    )
  })
})
