import { findOutput } from '@/lib/sandbox/state/lifetimes'
import type { State } from '@/lib/sandbox/state/state'
import { namesOf } from '@/lib/sandbox/wire/test-prefix'
import type { Credentials } from '@/lib/zego/signature'
import { cardOfStream } from './cards'
import { drawCard } from './draw-card'
import { drawProgram } from './draw-program'
import { svgPicture, svgResponse } from './svg'

type Asked = Readonly<{ name: string; account: Credentials; now: number }>

/** Draws the mixed frame of the output of this name; 404 when no task sends it. */
export function programPicture(state: State, { name, account, now }: Asked): Response {
  const output = firstOf(namesOf(name, account.appId), (own) => findOutput(state, own))
  if (!output) return new Response('No output sends this stream.', { status: 404 })
  return svgResponse(drawProgram(state, output.task, output.index, now))
}

/** Draws the test card of the stream of this name; 404 when there is none. */
export function cardPicture(state: State, { name, account }: Omit<Asked, 'now'>): Response {
  const card = firstOf(namesOf(name, account.appId), (own) => cardOfStream(state, own))
  if (!card) return new Response('This stream has no picture.', { status: 404 })
  return svgResponse(svgPicture(card, card, drawCard(card, '0')))
}

function firstOf<T>(names: readonly string[], find: (name: string) => T | null): T | null {
  for (const name of names) {
    const found = find(name)
    if (found) return found
  }
  return null
}
