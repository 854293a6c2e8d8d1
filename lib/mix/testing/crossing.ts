import { isDeepStrictEqual } from 'node:util'
import { check, isError } from '@/lib/mix/check/check'
import type { Checked } from '@/lib/mix/check/issue'
import { createSandbox } from '@/lib/sandbox/sandbox'
import { memoryStorage } from '@/lib/sandbox/testing/memory-storage'
import { signedQuery } from '@/lib/server/zego/sign'
import { Reply, type StartMixBody, SUCCESS } from '@/lib/zego/wire'
import { importStartMix } from '../import/import-start-mix'
import { withPinned } from '../pinned'
import { buildStartMix } from '../start-mix'

const SECRET = 'crossing-crossing-crossing-crossi'
const NOW = Date.UTC(2026, 0, 1)

type Crossed = 'passed' | 'refused'

/**
 * Takes a show across: check, build, and the sandbox's own judgement. Throws where the two disagree the wrong way (what
 * passes must be accepted), where the body holds a field that the sandbox does not know, where the way back does not
 * give the same body, and for whatever throws on the way.
 */
export async function cross(show: Checked): Promise<Crossed> {
  const body = buildStartMix({ ...show, document: withPinned(show.document, show).document, sequence: 2 })
  const sandbox = await openWorld(show, body)
  const before =
    show.running && show.program ? buildStartMix({ ...show.program, account: show.account, sequence: 1 }) : null
  const running = before !== null && (await sandbox(before)).Code === SUCCESS
  const errors = check({ ...show, running }).filter(isError)
  const { Code, Message } = await sandbox(body)
  if (errors.length === 0 && Code !== SUCCESS) throw new Error(`What check passed was refused: ${Code} ${Message}`)
  requireWayBack(show, body)
  return errors.length === 0 ? 'passed' : 'refused'
}

/**
 * Makes a stand-in in which every stream is live and every target room exists: what check cannot know is as it should
 * be.
 */
async function openWorld({ account }: Checked, ...bodies: readonly StartMixBody[]) {
  let calls = 0
  const credentials = { appId: account.appId, serverSecret: SECRET }
  const sandbox = createSandbox({
    account: credentials,
    now: () => NOW,
    newId: () => `id-${++calls}`,
    wait: async () => {},
    storage: memoryStorage(),
    streams: [],
    limits: account,
  })
  const prefix = `zegotest-${account.appId}-`
  const streamIds = bodies.flatMap(({ MixInput }) => MixInput.flatMap(({ StreamId }) => StreamId ?? []))
  const named = streamIds.map((id) => (account.isTest && id.startsWith(prefix) ? id.slice(prefix.length) : id))
  const streams = [...new Set(named)].map((streamId) => ({ roomId: 'room', streamId, live: true }))
  await sandbox.changeControl({ streams: [...streams, { roomId: 'room', streamId: 'anybody', live: true }] })
  return async (body: StartMixBody): Promise<Reply> => {
    const nonce = (++calls).toString(16).padStart(16, '0')
    const signing = { nonce, timestampSeconds: NOW / 1000, isTest: account.isTest }
    const query = signedQuery(credentials, 'StartMix', signing)
    const request = new Request(`http://sandbox/?${query}`, { method: 'POST', body: JSON.stringify(body) })
    const reply = Reply.parse(await (await sandbox.handle(request)).json())
    const [unknown] = sandbox.readControl({ received: 0 }).unknownFields
    if (unknown) throw new Error(`The sandbox does not know ${unknown.path}.`)
    return reply
  }
}

/** Takes the layout that a body gives across again, which gives the same body. Empty extensions are absent ones. */
function requireWayBack({ account }: Checked, { ExPara, ...others }: StartMixBody): void {
  const extensions = ExPara?.filter(({ Key, Value }) => Key || Value) ?? []
  const body: StartMixBody = extensions.length > 0 ? { ...others, ExPara: extensions } : others
  let made = 0
  const { document, settings } = importStartMix(JSON.parse(JSON.stringify(body)), {
    account,
    newId: () => `id-${made++}`,
  })
  const again = settings && buildStartMix({ document, settings, account, sequence: body.Sequence })
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(again)), JSON.parse(JSON.stringify(body)))) {
    throw new Error(`The way back differs: ${JSON.stringify(body)} became ${JSON.stringify(again)}`)
  }
}
