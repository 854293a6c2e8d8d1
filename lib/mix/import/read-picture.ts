import { Blur, Label, NO_BLUR, Placeholder } from '@/lib/layout/input'
import { BlurInfo, Font, Image, Label as WireLabel } from '@/lib/zego/wire'
import { fromColourNumber, invertPercent } from '../wire-colour'
import { PLACEHOLDERS } from '../wire-words'
import { type Report, readFields, readValue, readWord } from './report'

/** What ZEGOCLOUD takes where a label does not say (contract 2.2). */
const FONT_SIZE = 24
const WHITE = 0xff_ff_ff

export function readPlaceholder(raw: unknown, path: string, report: Report): Placeholder | null {
  const fields = readFields(Image.shape, raw, path, report)
  if (!fields) return null
  const url = readValue(Placeholder.shape.url, fields.Url ?? '', '', `${path}.Url`, report)
  const mode = readWord(PLACEHOLDERS, fields.DisplayMode, 'always', `${path}.DisplayMode`, report)
  return url === '' ? null : { url, mode }
}

/** The label without its font, which is the show's, and that font's number. */
export function readLabel(
  raw: unknown,
  path: string,
  report: Report,
): { label: Label; fontType: number | null } | null {
  const fields = readFields(WireLabel.shape, raw, path, report)
  if (!fields) return null
  const font = readFields(Font.shape, fields.Font, `${path}.Font`, report) ?? {}
  const { shape } = Label
  return {
    fontType: font.FontType ?? null,
    label: {
      text: readValue(shape.text, fields.Text, '', `${path}.Text`, report),
      left: readValue(shape.left, fields.Left, 0, `${path}.Left`, report),
      top: readValue(shape.top, fields.Top, 0, `${path}.Top`, report),
      size: readValue(shape.size, font.FontSize, FONT_SIZE, `${path}.Font.FontSize`, report),
      colour: readColour(font.FontColor ?? WHITE, `${path}.Font.FontColor`, report) ?? '#ffffff',
      opacity: readOpacity(font.Transparency, `${path}.Font.Transparency`, report),
      outline: font.BorderColor === undefined ? null : readColour(font.BorderColor, `${path}.Font.BorderColor`, report),
    },
  }
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
  const padding = (side: keyof Blur, value: number | undefined, name: string) =>
    readValue(Blur.shape[side], value, 0, `${path}.${name}`, report)
  return {
    top: padding('top', fields.TopPadding, 'TopPadding'),
    left: padding('left', fields.LeftPadding, 'LeftPadding'),
    bottom: padding('bottom', fields.BottomPadding, 'BottomPadding'),
    right: padding('right', fields.RightPadding, 'RightPadding'),
  }
}
