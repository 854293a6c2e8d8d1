import { expect, it } from 'vitest'
import { addressOf } from '@/lib/layout/address'
import { apply } from '@/lib/layout/diff'
import type { Input, Label, PLAIN_INPUT } from '@/lib/layout/input'
import { setBackgroundImage, setWatermark } from '@/lib/layout/set-fields'
import type { ShowSettings } from '@/lib/layout/show'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { output, settings } from '@/lib/mix/testing/show'
import { describeChanges } from './changes'

const texts = (before: Partial<Input>, after: Partial<Input>) =>
  describeChanges(
    { document: layoutOf({ Host: before }), settings },
    { document: layoutOf({ Host: after }), settings },
    addressOf,
  ).map(({ tone, text }) => (tone === 'warning' ? `! ${text}` : text))

const label: Label = { text: 'Anna', left: 0, top: 0, size: 24, colour: '#ffffff', opacity: 100, outline: null }

type Row = Readonly<{ before: Partial<Input>; after: Partial<Input>; says: string[] }>

/** Has rows for each field of an input that has a plain value, so that a new one does not compile until it is told. */
const ROWS: Readonly<Record<keyof typeof PLAIN_INPUT, readonly Row[]>> = {
  fit: [
    { before: {}, after: { fit: 'fit' }, says: ['Host fits whole in its place'] },
    { before: { fit: 'fit' }, after: {}, says: ['Host is cropped to fill'] },
  ],
  cornerRadius: [{ before: {}, after: { cornerRadius: 8 }, says: ["Host's corners change"] }],
  content: [
    { before: {}, after: { content: 'video' }, says: ['! Host is no longer heard'] },
    { before: {}, after: { content: 'audio' }, says: ["! Host's picture is no longer mixed, the sound stays"] },
    {
      before: { placed: false },
      after: { placed: false, content: 'audio' },
      says: ["Host's content becomes sound only"],
    },
  ],
  volume: [
    { before: {}, after: { volume: 0 }, says: ['! Host is no longer heard'] },
    { before: { volume: 0 }, after: {}, says: ['Host is heard'] },
    { before: { volume: 50 }, after: {}, says: ['Host gets louder'] },
    { before: { placed: false }, after: { placed: false, volume: 20 }, says: ['Host gets quieter'] },
    {
      before: { content: 'video' },
      after: { content: 'video', volume: 20 },
      says: ["Host's volume becomes 20 %, still not heard"],
    },
  ],
  soundLevelId: [
    { before: {}, after: { soundLevelId: 7 }, says: ["Host's sound-wave id becomes 7"] },
    { before: { soundLevelId: 7 }, after: {}, says: ["Host's sound-wave id becomes automatic"] },
  ],
  placeholder: [
    { before: {}, after: { placeholder: { url: 'x', mode: 'always' } }, says: ["Host's placeholder is added"] },
  ],
  label: [
    { before: {}, after: { label }, says: ['Host is labelled “Anna”'] },
    { before: { label }, after: { label: { ...label, size: 30 } }, says: ["Host's label changes"] },
    { before: { label }, after: {}, says: ["Host's label disappears"] },
    { before: {}, after: { label: { ...label, text: '' } }, says: [] },
  ],
  blur: [
    { before: {}, after: { blur: { top: 9, left: 0, bottom: 0, right: 0 } }, says: ["Host's blurred edges change"] },
  ],
  uid: [
    { before: {}, after: { uid: 'anna' }, says: ["Host's UID becomes anna"] },
    { before: { uid: 'anna' }, after: {}, says: ["Host's UID is removed"] },
  ],
  locked: [{ before: {}, after: { locked: true }, says: [] }],
  hidden: [
    { before: {}, after: { hidden: true }, says: ['Host leaves'] },
    { before: { hidden: true }, after: {}, says: ['Host appears'] },
    { before: { hidden: true }, after: { hidden: true, volume: 0 }, says: [] },
  ],
  leaving: [
    { before: {}, after: { leaving: { lost: 'leave', to: '', toId: '', back: 'wait', needed: true } }, says: [] },
  ],
  group: [{ before: {}, after: { group: { id: 'g', name: 'Guests' } }, says: [] }],
}

it.each(Object.values(ROWS).flat())('from $before to $after: $says', ({ before, after, says }) => {
  expect(texts(before, after)).toEqual(says)
})

it('a background image and a watermark come and go', () => {
  const document = layoutOf({ Host: {} })
  const pictured = apply(document, setBackgroundImage(document, 'https://a.example/b.png'))
  const marked = apply(
    pictured,
    setWatermark(pictured, { type: 'watermark', id: 'watermark', url: 'x', x: 0, y: 0, width: 9, height: 9 }),
  )
  const told = (before: typeof document, after: typeof document) =>
    describeChanges({ document: before, settings }, { document: after, settings }, addressOf).map(({ text }) => text)
  expect(told(document, marked)).toEqual(['The background image appears', 'The watermark appears'])
  expect(told(marked, document)).toEqual(['The background image disappears', 'The watermark disappears'])
})

it.each<{ after: Partial<ShowSettings>; says: string }>([
  { after: { userData: 'take 2' }, says: 'The user data that players get changes' },
  { after: { soundLevels: true }, says: 'Sound waves are sent' },
  { after: { maxIdleSeconds: 600 }, says: 'When idle the task stops after 600 s' },
  { after: { imageCheck: 'form' }, says: 'Images are checked by their addresses only' },
  { after: { channels: 'stereo' }, says: 'Settings of the task change' },
  { after: { outputs: [{ ...output, audioCodec: 'mp3' }] }, says: 'programme gets another encoding' },
  {
    after: { outputs: [{ ...output, targetRoom: { roomId: 'foyer', userId: 'mix' } }] },
    says: 'programme appears in the room foyer as mix',
  },
])('$says', ({ after, says }) => {
  const document = layoutOf({ Host: {} })
  const told = describeChanges({ document, settings }, { document, settings: { ...settings, ...after } }, addressOf)
  expect(told.map(({ text }) => text)).toEqual([says])
})
