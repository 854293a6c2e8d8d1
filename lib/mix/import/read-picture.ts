import { Blur, Label, NO_BLUR, Placeholder } from '@/lib/layout/input'
import { type LabelFont, PLAIN_SETTINGS } from '@/lib/layout/show'
import { nothingLeft } from '@/lib/shared/every-field'
import { BlurInfo, Image, Font as WireFont, Label as WireLabel } from '@/lib/zego/wire'
import { fromColourNumber, invertPercent } from '../wire-colour'
import { FONTS, PLACEHOLDERS } from '../wire-words'
import { isEmpty, isObject, readFields, readRequired, readValue, readWord, saysSomething } from './read-fields'
import type { Report } from './report'

/** Holds ZEGOCLOUD's defaults for a label (contract 2.2). */
const FONT_SIZE = 24
const WHITE = 0xff_ff_ff

/** Reads the image; null where it has no address, which shows the video (contract 2.2). */
export function readPlaceholder(raw: unknown, path: string, report: Report): Placeholder | null {
  const fields = readFields(Image.shape, raw, path, report)
  if (!fields) return null
  const { Url, DisplayMode, ...rest } = fields
  nothingLeft(rest)
  const url = readValue(Placeholder.shape.url, Url, '', `${path}.Url`, report)
  if (url === '') {
    if (isObject(raw) && !isEmpty(raw.Url)) report.leftOut(path, 'needs an address')
    return null
  }
  return { url, mode: readWord(PLACEHOLDERS, DisplayMode, 'always', `${path}.DisplayMode`, report) }
}

/** Reads the label, and its font, which belongs to the show in our words. It is null where nothing is written. */
export function readLabel(raw: unknown, path: string, report: Report): { label: Label; font: LabelFont } | null {
  const fields = readFields(WireLabel.shape, raw, path, report)
  if (!fields) return null
  if (fields.Text === undefined) {
    if (isWrong(raw) || saysSomething(raw)) report.leftOut(path, 'has no text that can be read')
    return null
  }
  const { Text, Left, Top, Font, ...others } = fields
  const font = readFields(WireFont.shape, Font, `${path}.Font`, report) ?? {}
  const { FontType, FontSize, FontColor, Transparency, BorderColor, ...rest } = font
  nothingLeft({ ...others, ...rest })
  const { shape } = Label
  return {
    font: readFont(FontType, `${path}.Font.FontType`, report),
    label: {
      text: readValue(shape.text, Text, '', `${path}.Text`, report),
      left: readRequired(shape.left, Left, 0, `${path}.Left`, report),
      top: readRequired(shape.top, Top, 0, `${path}.Top`, report),
      size: readValue(shape.size, FontSize, FONT_SIZE, `${path}.Font.FontSize`, report),
      colour: readColour(FontColor ?? WHITE, `${path}.Font.FontColor`, report) ?? '#ffffff',
      opacity: readOpacity(Transparency, `${path}.Font.Transparency`, report),
      outline: BorderColor === undefined ? null : readColour(BorderColor, `${path}.Font.BorderColor`, report),
    },
  }
}

/** A text that cannot be read was meant to be one: the label that goes with it is told too. */
const isWrong = (raw: unknown): boolean => isObject(raw) && !isEmpty(raw.Text)

function readFont(fontType: number | undefined, path: string, report: Report): LabelFont {
  if (fontType === undefined) report.changed(path, 'is missing: Source Han Sans (0) is used')
  return readWord(FONTS, fontType, PLAIN_SETTINGS.labelFont, path, report)
}

function readColour(value: number, path: string, report: Report): string | null {
  const colour = fromColourNumber(value)
  if (colour === null) report.leftOut(path, 'must be from 0 to 16777215')
  return colour
}

function readOpacity(transparency: number | undefined, path: string, report: Report): number {
  if (transparency === undefined) {
    report.changed(path, 'is not said, which ZEGOCLOUD takes for invisible; the label is solid here')
    return 100
  }
  return readValue(Label.shape.opacity, invertPercent(transparency), 100, path, report)
}

export function readBlur(raw: unknown, path: string, report: Report): Blur {
  const fields = readFields(BlurInfo.shape, raw, path, report)
  if (!fields) return NO_BLUR
  const { TopPadding, LeftPadding, BottomPadding, RightPadding, ...rest } = fields
  nothingLeft(rest)
  const padding = (side: keyof Blur, value: number | undefined, name: string) =>
    readValue(Blur.shape[side], value, 0, `${path}.${name}`, report)
  return {
    top: padding('top', TopPadding, 'TopPadding'),
    left: padding('left', LeftPadding, 'LeftPadding'),
    bottom: padding('bottom', BottomPadding, 'BottomPadding'),
    right: padding('right', RightPadding, 'RightPadding'),
  }
}
