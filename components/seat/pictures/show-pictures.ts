import { createStore, type StoreApi } from 'zustand/vanilla'
import { send } from '@/components/seat/send'
import { pathOf } from '@/components/seat/shared/shared-list'
import type { Desk } from '@/lib/editor/desk-store'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { type PatternChange, type PicturesChange, ShowPictures } from '@/lib/protocol/pictures/show-pictures'

type Known = Readonly<{
  /** It is null until the server has told it. */
  pictures: ShowPictures | null
  /** Says why it could not be read. */
  problem: string | null
}>

const stores = new WeakMap<Desk, StoreApi<Known>>()

/** Returns how the desk's show shows its sources: asked for at the first call, and with each event that changes it. */
export function showPictures(desk: Desk): StoreApi<Known> {
  const known = stores.get(desk)
  if (known) return known
  const store = createStore<Known>(() => ({ pictures: null, problem: null }))
  stores.set(desk, store)
  let asked = 0
  const read = async () => {
    asked += 1
    const mine = asked
    const { problem, value } = await send('GET', pathOf(desk, 'pictures')).catch(() => LOST)
    // An answer that a newer question has overtaken may be older than what is known.
    if (mine !== asked) return
    const pictures = problem === null ? ShowPictures.safeParse(value).data : undefined
    store.setState(pictures ? { pictures, problem: null } : { problem: 'How the show shows its sources is not known.' })
  }
  desk.subscribe((now, before) => {
    const isOther = now.kept !== before.kept || now.show.accountId !== before.show.accountId
    // A stream that comes may bring addresses with it.
    const mayBring = now.roster !== before.roster && streamsOf(now) !== streamsOf(before)
    if (isOther || (mayBring && store.getState().pictures?.moving)) void read()
  })
  void read()
  return store
}

const LOST = { problem: '', value: null } as const

const streamsOf = ({ roster }: DeskState): string =>
  roster.entries.flatMap(({ streamId, state, since }) => (state === 'live' ? `${streamId} ${since}` : [])).join()

/** Changes how the show shows its sources. Returns null, or why it was not changed. */
export async function changePictures(
  desk: Desk,
  change: (known: ShowPictures) => Partial<Omit<PicturesChange, 'revision'>>,
): Promise<string | null> {
  const { pictures } = showPictures(desk).getState()
  if (!pictures) return 'the pictures of this show are still being read: try again.'
  const { revision, moving, cards, addresses } = pictures
  const { problem, value } = await send('PUT', pathOf(desk, 'pictures'), {
    ...{ revision, moving, cards, addresses },
    ...change(pictures),
  })
  const changed = problem === null ? ShowPictures.safeParse(value).data : undefined
  if (changed) showPictures(desk).setState({ pictures: changed, problem: null })
  return problem
}

/** Changes the play domain or the way of the show's account. Returns null, or why it was not changed. */
export async function changePattern(
  desk: Desk,
  change: Partial<Omit<PatternChange, 'revision'>>,
): Promise<string | null> {
  const account = showPictures(desk).getState().pictures?.account
  if (!account) return 'the pictures of this show are still being read: try again.'
  const path = `/api/accounts/${encodeURIComponent(account.id)}/pictures`
  const { revision, pattern } = account
  const { problem } = await send('PUT', path, { revision, pattern, ...change })
  return problem
}
