import { describe, expect, it } from 'vitest'
import { apply } from '@/lib/layout/diff'
import { inputOf } from '@/lib/layout/document'
import { PLAIN_LABEL } from '@/lib/layout/input'
import type { SlotFor } from '@/lib/layout/slot'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { checked } from '@/lib/mix/testing/show'
import type { RosterEntry } from '@/lib/protocol/roster'
import { check } from './check'

const place = (who: SlotFor) => ({ source: { kind: 'slot' as const, for: who } })
const live = (streamId: string, userName = ''): RosterEntry => ({
  streamId,
  userId: `user-${streamId}`,
  userName,
  state: 'live',
  since: 1,
})
const GUEST = layoutOf({ host: {}, guest: { x: 640, ...place({ by: 'role', role: 'Guest 1' }) } })

describe('an empty place', () => {
  it.each<{ who: SlotFor; says: string }>([
    {
      who: { by: 'role', role: 'Guest 1' },
      says: 'The place of Guest 1 is empty: nobody of that name is in the room.',
    },
    { who: { by: 'user', userId: 'ben' }, says: 'A place waits for the person ben.' },
    { who: { by: 'stream', streamId: 'cam-9' }, says: 'A place waits for the stream cam-9, which is not in the room.' },
    { who: { by: 'next' }, says: 'A place waits for the next to arrive.' },
  ])('is a warning: $says', ({ who, says }) => {
    const document = layoutOf({ host: {}, guest: { x: 640, ...place(who) } })
    expect(check(checked({ document }))).toMatchObject([
      {
        code: 'slot-empty',
        severity: 'warning',
        on: { kind: 'input', id: 'guest' },
        message: expect.stringContaining(says),
      },
    ])
  })

  it('counts as no input, and covers nothing', () => {
    const document = layoutOf({ host: {}, over: { ...place({ by: 'next' }) } })
    expect(check(checked({ document })).map(({ code }) => code)).toEqual(['slot-empty'])
    const alone = layoutOf({ a: place({ by: 'next' }) })
    expect(check(checked({ document: alone })).map(({ code }) => code)).toEqual(['no-inputs', 'slot-empty'])
  })
})

it('a place of one who stands in the layout already says so, and not that they are away', () => {
  for (const who of [{ by: 'stream', streamId: 'cam-1' } as const, { by: 'role', role: 'guest 1' } as const]) {
    const document = layoutOf({ 'cam-1': {}, guest: { x: 640, ...place(who) } })
    const [issue] = check(checked({ document, roster: [live('cam-1', 'guest 1')] }))
    expect(issue?.message).toBe(
      'A place waits for guest 1, who stands in this layout already. The take leaves it out until then.',
    )
  }
})

it('a place that is filled has no issue', () => {
  expect(check(checked({ document: GUEST, roster: [live('host'), live('cam-1', 'guest 1')] }))).toEqual([])
})

it('a fix of what fills a place removes the place, and its undo brings it back', () => {
  const document = layoutOf({ host: {}, guest: { x: 9000, ...place({ by: 'next' }) } })
  const fixes = check(checked({ document, roster: [live('cam-1')] })).flatMap(({ fix }) =>
    fix?.kind === 'layout' ? [fix.diff] : [],
  )
  expect(fixes).not.toEqual([])
  for (const diff of fixes) {
    for (const record of Object.values(diff.removed)) expect(record).toBe(document.records[record.id])
    expect(apply(document, diff).records.guest ?? document.records.guest).toMatchObject(place({ by: 'next' }))
  }
})

describe('a label with a name', () => {
  const roster = [live('host', 'x'.repeat(301))]
  const labelled = (fields: object) => layoutOf({ host: { label: { ...PLAIN_LABEL, text: '{name}', ...fields } } })

  it('is refused where the name is too long, and taken where it is not', () => {
    const codes = (entries: RosterEntry[]) =>
      check(checked({ document: labelled({}), roster: entries })).map(({ code }) => code)
    expect(codes(roster)).toContain('label-length')
    expect(codes([live('host', 'Anna')])).not.toContain('label-length')
  })

  it('goes on asking for the name after a fix', () => {
    const document = labelled({ opacity: 0 })
    const issue = check(checked({ document, roster: [live('host', 'Anna')] })).find(
      ({ code }) => code === 'label-not-seen',
    )
    const fixed = issue?.fix?.kind === 'layout' ? apply(document, issue.fix.diff) : null
    expect(fixed && inputOf(fixed, 'host')?.label).toMatchObject({ text: '{name}', opacity: 100 })
  })
})
