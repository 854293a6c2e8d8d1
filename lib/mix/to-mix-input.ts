import type { Blur, Input, Label, Placeholder } from '@/lib/layout/input'
import { PLAIN_INPUT } from '@/lib/layout/input'
import type { LabelFont, ShowSettings } from '@/lib/layout/show'
import { BOTTOM_LAYER } from '@/lib/zego/assumptions'
import type { Naming } from '@/lib/zego/test-prefix'
import type { MixInput } from '@/lib/zego/wire'
import { toRectInfo } from './rect-info'
import { soundLevelIds } from './sound-level-id'
import { toStream } from './stream-name'
import { invertPercent, toColourNumber } from './wire-colour'
import { CONTENTS, FITS, FONTS, PLACEHOLDERS } from './wire-words'

type Sound = Pick<ShowSettings, 'soundLevels' | 'labelFont'>

/**
 * Bottom first. Layers count the placed inputs only: one without a RectInfo is heard and not seen, and what could only be
 * seen on it is left out with it. What is as ZEGOCLOUD has it anyway is left out too.
 */
export function toMixInputs(inputs: readonly Input[], settings: Sound, account: Naming): MixInput[] {
  const ids = soundLevelIds(inputs, account)
  let layer = BOTTOM_LAYER
  return inputs.map((input) => ({
    ...toStream(input.source, account),
    ...(input.placed ? toPicture(input, layer++, settings.labelFont) : {}),
    ...(input.content === PLAIN_INPUT.content ? {} : { ContentControl: CONTENTS[input.content] }),
    ...(input.volume === PLAIN_INPUT.volume ? {} : { Volume: input.volume }),
    ...toSoundLevel(input, settings, ids),
    ...(input.uid === '' ? {} : { UID: input.uid }),
  }))
}

function toSoundLevel({ id, soundLevelId }: Input, { soundLevels }: Sound, ids: ReadonlyMap<string, number>) {
  const SoundLevelId = soundLevels ? ids.get(id) : soundLevelId
  return SoundLevelId === null || SoundLevelId === undefined ? {} : { SoundLevelId }
}

function toPicture(input: Input, layer: number, font: LabelFont) {
  const { fit, cornerRadius, placeholder, label, blur } = input
  return {
    RectInfo: { ...toRectInfo(input, layer), ...(cornerRadius === 0 ? {} : { CornerRadius: cornerRadius }) },
    ...(fit === PLAIN_INPUT.fit ? {} : { RenderMode: FITS[fit] }),
    ...(placeholder ? { Image: toImage(placeholder) } : {}),
    ...(label && label.text !== '' ? { Label: toLabel(label, font) } : {}),
    ...(isBlurred(blur) ? { BlurInfo: toBlurInfo(blur) } : {}),
  }
}

const toImage = ({ url, mode }: Placeholder) => ({ Url: url, DisplayMode: PLACEHOLDERS[mode] })

/** Transparency is always said: its stated default is invisible (contract 2.2). */
const toLabel = ({ text, left, top, size, colour, opacity, outline }: Label, font: LabelFont) => ({
  Text: text,
  Left: left,
  Top: top,
  Font: {
    FontType: FONTS[font],
    FontSize: size,
    FontColor: toColourNumber(colour),
    Transparency: invertPercent(opacity),
    ...(outline === null ? {} : { BorderColor: toColourNumber(outline) }),
  },
})

const isBlurred = (blur: Blur): boolean => Object.values(blur).some((padding) => padding > 0)

const toBlurInfo = ({ top, left, bottom, right }: Blur) => ({
  TopPadding: top,
  LeftPadding: left,
  BottomPadding: bottom,
  RightPadding: right,
})
