import { afterEach, expect, it, vi } from 'vitest'
import { CAUSES } from './causes'
import { whyNoAnswer } from './why-no-answer'

afterEach(() => vi.unstubAllGlobals())

/** Puts a browser in place whose requests fail in these modes, and which forbids what lies at this origin. */
function browser({ fails, forbids, isOnline = true }: { fails: string[]; forbids?: string; isOnline?: boolean }) {
  const document = new EventTarget()
  vi.stubGlobal('document', document)
  vi.stubGlobal('navigator', { onLine: isOnline })
  vi.stubGlobal('fetch', async (url: string, { mode }: RequestInit) => {
    if (forbids && url.startsWith(forbids)) {
      const told = Object.assign(new Event('securitypolicyviolation'), { blockedURI: url })
      setTimeout(() => document.dispatchEvent(told))
    } else if (!fails.includes(mode ?? '')) return new Response()
    throw new TypeError('Failed to fetch')
  })
}

const PULL = 'https://pull.example.com'
const ask = () => whyNoAnswer(`${PULL}/live/a.flv?sign=1`, new AbortController().signal)

it.each([
  { when: 'nobody answers', has: { fails: ['no-cors', 'cors'] }, why: CAUSES.unreachable },
  { when: 'its server lets no page read the answer', has: { fails: ['cors'] }, why: CAUSES.blocked },
  { when: 'it answers now', has: { fails: [] }, why: CAUSES.cut },
  { when: 'the browser is offline', has: { fails: [], isOnline: false }, why: CAUSES.offline },
  { when: 'the page may not ask this server', has: { fails: [], forbids: PULL }, why: CAUSES.notAllowed },
])('when $when it says so', async ({ has, why }) => {
  browser(has)
  expect(await ask()).toEqual(why)
})

it('what the page may not load elsewhere at the same time is no reason', async () => {
  browser({ fails: ['no-cors', 'cors'] })
  const asked = ask()
  const other = { blockedURI: 'https://other.example.com/x.png' }
  document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), other))
  expect(await asked).toEqual(CAUSES.unreachable)
})
