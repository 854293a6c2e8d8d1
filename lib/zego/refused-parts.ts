import { MAX_OUTPUT_SIZE } from './limits'
import type { MixInput, MixOutput, StartMixBody } from './wire'

/** Names one entry of MixInput or MixOutput, counted from 0. */
export type RefusedPart = Readonly<{ list: 'MixInput' | 'MixOutput'; index: number }>

type Address = Pick<MixInput | MixOutput, 'StreamId' | 'StreamUrl'>

/**
 * Finds the inputs and outputs that a refusal is about, where the request or ZEGOCLOUD's Message leaves no doubt.
 * Otherwise the list is empty. The form of its messages is not documented (contract 7). It is pure.
 */
export function refusedParts(code: number, message: string, body: StartMixBody): RefusedPart[] {
  const computed = fromBody(code, body)
  if (computed.length > 0) return computed
  return only(fromPaths(message, body)) ?? only(fromNames(code, message, body)) ?? only(candidates(code, body)) ?? []
}

const only = (parts: RefusedPart[]): RefusedPart[] | null => (parts.length === 1 ? parts : null)

const inputs = (body: StartMixBody, isMeant: (input: MixInput) => boolean = () => true): RefusedPart[] =>
  body.MixInput.flatMap((input, index) => (isMeant(input) ? [{ list: 'MixInput', index } as const] : []))

const outputs = (body: StartMixBody, isMeant: (output: MixOutput) => boolean = () => true): RefusedPart[] =>
  body.MixOutput.flatMap((output, index) => (isMeant(output) ? [{ list: 'MixOutput', index } as const] : []))

/** Returns the address of a part. With both a stream id and a URL, the URL wins (contract 2.2, 2.3). */
const addressOf = ({ StreamId, StreamUrl }: Address): string => StreamUrl ?? StreamId ?? ''

/** Finds the refused parts by counting again: those that share an address, or are too wide. */
function fromBody(code: number, body: StartMixBody): RefusedPart[] {
  const pulled = body.MixInput.map(addressOf)
  const pushed = body.MixOutput.map(addressOf)
  const isTwiceIn = (all: string[]) => (part: Address) =>
    all.filter((address) => address === addressOf(part)).length > 1
  switch (code) {
    case 110200140:
      return [
        ...inputs(body, (input) => pushed.includes(addressOf(input))),
        ...outputs(body, (output) => pulled.includes(addressOf(output))),
      ]
    case 110200161:
      return outputs(body, ({ Width }) => Width < 0 || Width > MAX_OUTPUT_SIZE)
    case 110200175:
      return inputs(body, isTwiceIn(pulled))
    case 110200176:
      return outputs(body, isTwiceIn(pushed))
    default:
      return []
  }
}

/** Matches `MixInput[3]` anywhere in the message. */
function fromPaths(message: string, body: StartMixBody): RefusedPart[] {
  const paths = [...message.matchAll(/\b(MixInput|MixOutput)\s*\[\s*(\d{1,4})\s*\]/g)]
  const parts = paths.map(
    ([, list, index]): RefusedPart => ({
      list: list === 'MixInput' ? 'MixInput' : 'MixOutput',
      index: Number(index),
    }),
  )
  const distinct = new Map(parts.map((part) => [`${part.list}${part.index}`, part]))
  return [...distinct.values()].filter(({ list, index }) => index < body[list].length)
}

/** Lists the entries that a code can mean, for codes that are about one kind of entry (contract 6). */
function candidates(code: number, body: StartMixBody): RefusedPart[] {
  switch (code) {
    case 110200150:
    case 110200153:
    case 110200155:
      return inputs(body)
    case 110200179:
      return inputs(body, ({ Label }) => Label !== undefined)
    case 110200141:
    case 110200142:
      return body.BackgroundImage === undefined && body.WaterMark === undefined
        ? inputs(body, ({ Image }) => Image !== undefined)
        : []
    case 110200154:
    case 110200156:
    case 110200161:
      return outputs(body)
    case 110200197:
      return outputs(body, ({ TargetRoom }) => TargetRoom !== undefined)
    default:
      return []
  }
}

/** Returns the candidates whose stream id or URL is in the message. */
const fromNames = (code: number, message: string, body: StartMixBody): RefusedPart[] =>
  candidates(code, body).filter(({ list, index }) => isNamed(addressOf(body[list][index] ?? {}), message))

/** Finds a name as a whole word: `cam` is not named by `cam-1`. */
function isNamed(address: string, message: string): boolean {
  if (address === '') return false
  for (let at = message.indexOf(address); at >= 0; at = message.indexOf(address, at + 1)) {
    const before = message.slice(0, at)
    const after = message.slice(at + address.length)
    if (/(^|[\s"'`([{<:=,])$/.test(before) && /^($|[\s"'`)\]}>:,]|[.;!?](\s|$))/.test(after)) return true
  }
  return false
}
