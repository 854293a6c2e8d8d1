import { expect, it } from 'vitest'
import { awayOnAir } from '@/lib/editor/state/away'
import { input, layoutOf, programOf, requestOf, snapshotOf } from '@/lib/editor/testing/show'
import { emptyDocument } from '@/lib/layout/document'
import { Snapshot } from '@/lib/protocol/live'
import { narrow } from './narrow'

const SECRET = 'never-told'
const anna = { id: `anna-${SECRET}`, name: `Anna ${SECRET}` }
const [host, url, hidden, open] = [
  input('a', { source: { kind: 'stream', streamId: `host-${SECRET}` }, uid: SECRET, x: 10 }),
  input('b', { source: { kind: 'url', url: `rtmp://example.com/live/${SECRET}` }, x: 20 }),
  input('c', { source: { kind: 'stream', streamId: SECRET }, hidden: true, x: 30 }),
  input('d', { source: { kind: 'slot', for: { by: 'user', userId: SECRET } }, x: 40 }),
].map((each) => ({ ...each, id: `${each.id}-${SECRET}`, group: { id: SECRET, name: SECRET } }))

/** Makes a show that is on air, in which all that a screen does not show is marked. */
function marked(): Parameters<typeof narrow>[0] {
  const plain = snapshotOf([layoutOf(SECRET, emptyDocument())])
  const [output] = plain.show.settings.outputs
  if (!(output && host && url && hidden && open)) throw new Error('The show has an output and inputs.')
  const settings = {
    ...plain.show.settings,
    ...{
      roomId: SECRET,
      taskId: SECRET,
      userId: SECRET,
      userData: SECRET,
      extensions: [{ key: SECRET, value: SECRET }],
    },
    outputs: [{ ...output, id: SECRET, destination: { kind: 'url' as const, url: `rtmp://example.com/a/${SECRET}` } }],
  }
  const inputs = Object.fromEntries([host, url, hidden, open].map((each) => [each.id, each]))
  const document = { ...emptyDocument(), records: { ...emptyDocument().records, ...inputs } }
  const entry = (streamId: string, userName: string) => ({
    streamId,
    userId: SECRET,
    userName,
    state: 'gone' as const,
    since: 5,
  })
  return {
    ...plain,
    playInfo: [],
    show: { ...plain.show, id: SECRET, accountId: SECRET, settings },
    task: {
      ...plain.task,
      showId: SECRET,
      running: true,
      startedAt: 1,
      inFlight: SECRET,
      program: programOf({
        ...{ requestId: SECRET, layoutId: SECRET, by: anna, document, settings },
        playInfo: [{ streamId: SECRET, rtmp: SECRET, hls: SECRET, flv: SECRET }],
      }),
      retrying: { ...{ requestId: SECRET, action: 'StartMix', layoutId: SECRET, layoutName: SECRET }, ...TRIES },
      ended: `It ended: rtmp://example.com/live/${SECRET}`,
    },
    requests: [
      requestOf(SECRET, anna, { state: 'sending', layoutId: SECRET, layoutName: 'Slides', body: SECRET }),
      requestOf(SECRET, anna, { layoutName: SECRET }),
    ],
    roster: {
      ...{ roomId: SECRET, listedAt: 1, problem: SECRET },
      entries: [entry(`host-${SECRET}`, 'Host'), entry(`elsewhere-${SECRET}`, SECRET)],
    },
    account: { ...plain.account, appId: 987654321, backgrounds: [SECRET] },
  }
}
const TRIES = { tries: 1, of: 3, nextTryAt: 0, says: SECRET }

it('tells a screen nothing that it does not show', () => {
  const told = { ...narrow(marked()), now: null }
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`${SECRET}|987654321`))
  expect(Snapshot.safeParse(told)).toMatchObject({ success: true })
})

it('tells where the mix is played as it is given, and not as the take was answered', () => {
  const given = { streamId: 'output', rtmp: null, flv: 'https://pull.example.com/mix.flv', hls: null }
  expect(narrow({ ...marked(), playInfo: [given] }).task.program?.playInfo).toEqual([given])
  expect(narrow(marked()).task.program?.playInfo).toEqual([])
})

it('keeps what is on air, where it lies, and what may be', () => {
  const { show, task, requests } = narrow(marked())
  expect([show.name, task.running, task.startedAt, task.program?.layoutName]).toEqual(['Friday', true, 1, 'opening'])
  const inputs = Object.values(task.program?.document.records ?? {}).filter(({ type }) => type === 'input')
  expect(inputs).toMatchObject([
    { source: { streamId: 'source-1' }, x: 10 },
    { source: { streamId: 'source-2' }, x: 20 },
  ])
  expect(requests).toMatchObject([{ action: 'StartMix', state: 'sending', layoutName: 'Slides' }])
})

it('says of an adopted task neither whose it is nor who adopted it', () => {
  const known = marked()
  const alarm = { kind: 'adopted' as const, sequence: 1, since: 5, says: `${anna.name} adopted task ${SECRET}.` }
  const { task } = narrow({ ...known, task: { ...known.task, alarm } })
  expect(task.alarm).toMatchObject({ kind: 'adopted', says: expect.stringMatching(/^Something is on air/) })
})

it('keeps who left what is on air, by name', () => {
  expect(awayOnAir(narrow(marked()))).toMatchObject([
    { name: expect.stringContaining('Host'), isBack: false, since: 5 },
  ])
})
