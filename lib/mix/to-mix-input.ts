import { labelOf } from '@/lib/layout/document'
import type { Blur, Input, Label, Placeholder } from '@/lib/layout/input'
import { PLAIN_INPUT } from '@/lib/layout/input'
import { isBlurred } from '@/lib/layout/is-blurred'
import { isFilled } from '@/lib/layout/is-filled'
import type { LabelFont, ShowSettings } from '@/lib/layout/show'
import { nothingLeft, withoutUndefined } from '@/lib/shared/every-field'
import { BOTTOM_LAYER } from '@/lib/zego/assumptions'
import type { Naming } from '@/lib/zego/test-prefix'
import type { BlurInfo, Font, Image, MixInput, RectInfo, Label as WireLabel } from '@/lib/zego/wire'
import { toRectInfo } from './rect-info'
import { soundLevelIds } from './sound-level-id'
import { toStream } from './stream-name'
import { invertPercent, toColourNumber } from './wire-colour'
import { CONTENTS, FITS, FONTS, PLACEHOLDERS } from './wire-words'

/**
 * Turns inputs into MixInput, bottom first. Layers count only the placed inputs. One without a RectInfo is heard and
 * not seen, and its fields that only show in a picture are left out. A value that is ZEGOCLOUD's default is left out
 * too. A place that nobody fills is not sent.
 */
export function toMixInputs(
  inputs: readonly Input[],
  { soundLevels, labelFont }: Pick<ShowSettings, 'soundLevels' | 'labelFont'>,
  account: Naming,
): MixInput[] {
  const filled = inputs.filter(isFilled)
  const ids = soundLevelIds(filled, account)
  let layer = BOTTOM_LAYER
  return filled.map((input) => {
    const {
      type: _type,
      id,
      source,
      placed,
      order: _order,
      locked: _locked,
      hidden: _hidden,
      group: _group,
      leaving: _leaving,
      content,
      volume,
      soundLevelId,
      uid,
      ...picture
    } = input
    return withoutUndefined<MixInput>({
      ...toStream(source, account),
      ...(placed ? toPicture(picture, layer++, labelFont) : NO_PICTURE),
      ContentControl: content === PLAIN_INPUT.content ? undefined : CONTENTS[content],
      Volume: volume === PLAIN_INPUT.volume ? undefined : volume,
      SoundLevelId: soundLevels ? ids.get(id) : (soundLevelId ?? undefined),
      UID: uid === '' ? undefined : uid,
    })
  })
}

type Picture = Omit<
  Input,
  | 'type'
  | 'id'
  | 'source'
  | 'placed'
  | 'order'
  | 'locked'
  | 'hidden'
  | 'group'
  | 'leaving'
  | 'content'
  | 'volume'
  | 'soundLevelId'
  | 'uid'
>

const NO_PICTURE = {
  RectInfo: undefined,
  RenderMode: undefined,
  Image: undefined,
  Label: undefined,
  BlurInfo: undefined,
}

function toPicture(picture: Picture, layer: number, font: LabelFont) {
  const { x, y, width, height, fit, cornerRadius, placeholder, label, blur, ...rest } = picture
  nothingLeft(rest)
  const written = labelOf({ label })
  return {
    RectInfo: withoutUndefined<RectInfo>({
      ...toRectInfo({ x, y, width, height }, layer),
      CornerRadius: cornerRadius === 0 ? undefined : cornerRadius,
    }),
    RenderMode: fit === PLAIN_INPUT.fit ? undefined : FITS[fit],
    Image: placeholder ? toImage(placeholder) : undefined,
    Label: written ? toLabel(written, font) : undefined,
    BlurInfo: isBlurred(blur) ? toBlurInfo(blur) : undefined,
  }
}

function toImage({ url, mode, ...rest }: Placeholder): Image {
  nothingLeft(rest)
  return withoutUndefined<Image>({ Url: url, DisplayMode: PLACEHOLDERS[mode] })
}

/** Transparency is always sent: ZEGOCLOUD's default for it is invisible (contract 2.2). */
function toLabel({ text, left, top, size, colour, opacity, outline, ...rest }: Label, font: LabelFont): WireLabel {
  nothingLeft(rest)
  return withoutUndefined<WireLabel>({
    Text: text,
    Left: left,
    Top: top,
    Font: withoutUndefined<Font>({
      FontType: FONTS[font],
      FontSize: size,
      FontColor: toColourNumber(colour),
      Transparency: invertPercent(opacity),
      BorderColor: outline === null ? undefined : toColourNumber(outline),
    }),
  })
}

function toBlurInfo({ top, left, bottom, right, ...rest }: Blur): BlurInfo {
  nothingLeft(rest)
  return withoutUndefined<BlurInfo>({
    TopPadding: top,
    LeftPadding: left,
    BottomPadding: bottom,
    RightPadding: right,
  })
}
