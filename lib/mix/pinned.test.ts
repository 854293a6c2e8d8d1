import { describe, expect, it } from 'vitest'
import { addressOf } from '@/lib/layout/address'
import { inputsOf, sentOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { describeTake } from './changes/describe-take'
import { check } from './check/check'
import { type Staying, withPinned } from './pinned'
import { buildStartMix } from './start-mix'
import { account, checked, programOf, settings } from './testing/show'

const pin = (streamId: string, differently: Partial<PinnedSound> = {}): PinnedSound => ({
  source: { kind: 'stream', streamId },
  volume: 60,
  muted: false,
  ...differently,
})
const staying = (...pinned: PinnedSound[]): Staying => ({ pinned, account })
const music = pin('music')

/** Tells how the sounds of a layout go on air, bottom first. */
const heard = (document: Parameters<typeof withPinned>[0], given: Staying) =>
  sentOf(withPinned(document, given).document).map(
    ({ source, placed, content, volume }) => `${addressOf(source)} ${placed ? 'seen ' : ''}${content} ${volume}`,
  )

describe('a pinned sound', () => {
  it('is heard, and not seen, in a layout that lacks it', () => {
    expect(heard(layoutOf({ host: {} }), staying(music))).toEqual(['host seen both 100', 'music audio 60'])
  })

  it('goes on the wire as sound alone, without a rectangle (contract 2.2)', () => {
    const { document } = withPinned(layoutOf({ host: {} }), staying(music))
    const [, added] = buildStartMix({ settings, document, sequence: 1, account }).MixInput
    expect(added).toEqual({ StreamId: 'music', ContentControl: 1, Volume: 60 })
  })

  it.each<{ why: string; own: Partial<Input>; by?: Partial<PinnedSound>; is: string }>([
    { why: 'the layout wins', own: { volume: 30 }, is: 'music seen both 30' },
    { why: 'a picture alone gets its sound', own: { content: 'video', volume: 30 }, is: 'music seen both 30' },
    { why: 'nothing at all becomes sound', own: { content: 'video', placed: false }, is: 'music audio 100' },
    { why: 'what is silent gets the volume of the show', own: { volume: 0 }, is: 'music seen both 60' },
    { why: 'a muted one is silent there too', own: { volume: 30 }, by: { muted: true }, is: 'music seen both 0' },
    { why: 'a hidden one is heard all the same', own: { hidden: true }, is: 'music audio 60' },
  ])('where the layout has it: $why', ({ own, by, is }) => {
    expect(heard(layoutOf({ host: {}, music: own }), staying(pin('music', by)))).toEqual(['host seen both 100', is])
  })

  it('is the same stream with and without the prefix of the test environment', () => {
    const test = { pinned: [pin('zegotest-7-host')], account: { ...account, isTest: true } }
    expect(heard(layoutOf({ host: {} }), test)).toEqual(['host seen both 100'])
  })

  it('leaves a layout that has it as the very same object', () => {
    const document = layoutOf({ host: {}, music: {} })
    expect(withPinned(document, staying(music)).document).toBe(document)
  })

  it('is not added to a layout that mixes nobody', () => {
    const empty = layoutOf({ host: { hidden: true } })
    expect(withPinned(empty, staying(music)).document).toBe(empty)
  })

  it('takes no id that the layout has', () => {
    const { document } = withPinned(layoutOf({ 'sound-1': {} }), staying(music))
    expect(inputsOf(document).map(({ id, source }) => `${id} ${addressOf(source)}`)).toEqual([
      'sound-1 sound-1',
      'sound-1- music',
    ])
  })

  it('is locked, so that the room which is followed on air does not take it away', () => {
    const { document } = withPinned(layoutOf({ host: {} }), staying(music))
    expect(inputsOf(document).map(({ locked }) => locked)).toEqual([false, true])
  })

  it('finds room in its order, as far as the account allows', () => {
    const given = { pinned: [pin('a'), pin('b')], account: { ...account, maxInputs: 2 } }
    const { document, noRoom } = withPinned(layoutOf({ host: {} }), given)
    expect(sentOf(document)).toHaveLength(2)
    expect(noRoom).toEqual([pin('b')])
  })
})

describe('before a take', () => {
  const told = (facts: Parameters<typeof checked>[0]) =>
    check(checked(facts)).map(({ severity, on, message, fix }) => ({ severity, on: on.kind, message, fix }))
  const live = (streamId: string) => ({ streamId, userId: '', userName: '', state: 'live' as const, since: 0 })
  const left = { streamId: 'music', userId: 'm', userName: 'Music', state: 'gone' as const, since: 0 }

  it('one that finds no room is said, and the layout goes without it', () => {
    const few = { ...account, maxInputs: 2 }
    expect(told({ pinned: [music], account: few, roster: [] })).toEqual([
      {
        severity: 'warning',
        on: 'layout',
        message:
          'The sound of music does not stay in this layout: the account allows 2 inputs. Remove an input to hear it.',
        fix: null,
      },
    ])
  })

  it('one that left the room is left out, and there is nothing in the layout to remove', () => {
    expect(told({ pinned: [music], roster: [live('host'), live('guest'), left] })).toEqual([
      {
        severity: 'warning',
        on: 'layout',
        message: 'Music is not in the room: a take leaves it out, and it joins when it is back.',
        fix: null,
      },
    ])
  })

  it('music alone does not put a layout on air whose own sources have all left', () => {
    const roster = [live('music'), { ...left, streamId: 'host' }]
    const issues = told({ document: layoutOf({ host: {} }), pinned: [music], roster })
    expect(issues).toMatchObject([{ severity: 'error', on: 'input' }])
  })

  it('a layout without it changes nothing of the music, and one more volume is said', () => {
    const program = programOf(withPinned(layoutOf({ host: {}, guest: { x: 640 } }), staying(music)).document)
    const says = (sound: PinnedSound) => {
      const known = { ...checked({ pinned: [sound], program, running: true }), program }
      return describeTake(known, known, addressOf).changes.map(({ text }) => text)
    }
    expect(says(music)).toEqual([])
    expect(says(pin('music', { volume: 90 }))).toEqual(['music gets louder'])
    expect(says(pin('music', { muted: true }))).toEqual(['music is no longer heard'])
  })
})
