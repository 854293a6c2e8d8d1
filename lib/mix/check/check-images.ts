import { isInside, moveInside, trim } from '@/lib/geometry/constrain'
import { backgroundOf, sentOf, watermarkOf } from '@/lib/layout/document'
import { setBackgroundImage, setWatermark } from '@/lib/layout/set-fields'
import { frameOf } from '@/lib/layout/show'
import { updateInputs } from '@/lib/layout/update'
import { sourceName } from '@/lib/protocol/source-name'
import { isImageUrl, isOtherThanPicture, isPreset, MAX_BACKGROUNDS } from '@/lib/zego/limits'
import { isFrame } from './check-rects'
import { type Checked, error, type Fix, type Issue, type Subject, warning } from './issue'

/** Warns of a new background from this number on, because they are counted for ever. */
const FEW_BACKGROUNDS_LEFT = 15

/** Checks background, watermark and placeholders (contract 2.1, 2.2). */
export function checkImages(checked: Checked): Issue[] {
  const { document, roster } = checked
  const { image } = backgroundOf(document)
  const watermark = watermarkOf(document)
  const background = { on: { kind: 'background' }, what: 'The background image' } as const
  return [
    ...(image === null ? [] : checkImage(image, background, checked, setBackgroundImage(document, null))),
    ...(image === null ? [] : checkBackgrounds(image, checked)),
    ...(watermark ? checkImage(watermark.url, WATERMARK, checked, setWatermark(document, null)) : []),
    ...checkWatermarkPlace(checked),
    ...sentOf(document).flatMap(({ id, source, placed, placeholder }) => {
      if (!placeholder || !placed) return []
      const on = { kind: 'input', id, field: 'placeholder' } as const
      const without = updateInputs(document, { [id]: { placeholder: null } })
      return checkImage(
        placeholder.url,
        { on, what: `The placeholder of ${sourceName(source, roster)}` },
        checked,
        without,
      )
    }),
  ]
}

const WATERMARK = { on: { kind: 'watermark' }, what: 'The watermark' } as const

/** Checks images as strictly as the body asks ZEGOCLOUD to. */
function checkImage(
  url: string,
  { on, what }: Readonly<{ on: Subject; what: string }>,
  { settings }: Checked,
  without: Extract<Fix, { kind: 'layout' }>['diff'],
): Issue[] {
  if (settings.imageCheck === 'none') return []
  const fix: Fix = { label: 'Remove it', kind: 'layout', diff: without }
  if (!isImageUrl(url)) {
    const message = `${what} cannot be loaded from ${url}. Use an address that begins with http://, https:// or preset-id://.`
    return [error('bad-image', { on, message, fix })]
  }
  if (settings.imageCheck === 'form' || !isOtherThanPicture(url)) return []
  return [error('bad-image', { on, message: `${what} must be a JPG or PNG; ${url} is not.`, fix })]
}

/**
 * Checks the number of backgrounds. ZEGOCLOUD remembers those of an AppId for ever, and refuses the 21st different one
 * (contract 2.1).
 */
function checkBackgrounds(image: string, { account }: Checked): Issue[] {
  const { backgrounds } = account
  if (isPreset(image) || backgrounds.includes(image)) return []
  const number = backgrounds.length + 1
  const on = { kind: 'background' } as const
  if (number > MAX_BACKGROUNDS) {
    const message = `All ${MAX_BACKGROUNDS} background images that an AppId may ever use are used up. Choose one that was on air before, or put an image below all inputs.`
    return [error('backgrounds-used-up', { on, message })]
  }
  if (number < FEW_BACKGROUNDS_LEFT) return []
  const message = `This would be background image ${number} of the ${MAX_BACKGROUNDS} that an AppId may ever use. One that was on air before does not count again.`
  return [warning('backgrounds-used-up', { on, message })]
}

function checkWatermarkPlace({ document, settings }: Checked): Issue[] {
  const watermark = watermarkOf(document)
  const frame = frameOf(settings)
  if (!watermark) return []
  // A size of 0 or 1 is refused unless the mix is sound only (contract 2.3).
  const isSoundOnly = sentOf(document).every(({ placed }) => !placed)
  if (isSoundOnly && Math.min(frame.width, frame.height) <= 1) {
    const message = `A sound-only mix of ${frame.width} × ${frame.height} has no room for a watermark. Remove it.`
    const fix: Fix = { label: 'Remove it', kind: 'layout', diff: setWatermark(document, null) }
    return [error('outside-frame', { on: WATERMARK.on, message, fix })]
  }
  if (!isFrame(frame) || isInside(watermark, frame)) return []
  const fits = watermark.width <= frame.width && watermark.height <= frame.height
  const inside = fits ? moveInside(watermark, frame) : (trim(watermark, frame) ?? { x: 0, y: 0, ...frame })
  return [
    error('outside-frame', {
      on: WATERMARK.on,
      message: `The watermark reaches beyond the frame of ${frame.width} × ${frame.height}. Move it inside.`,
      fix: {
        label: fits ? 'Move inside the frame' : 'Trim to the frame',
        kind: 'layout',
        diff: setWatermark(document, { ...watermark, ...inside }),
      },
    }),
  ]
}
