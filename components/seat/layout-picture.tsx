import { memo, useId } from 'react'
import type { DrawnBackground, DrawnWatermark } from '@/components/canvas/paint/drawn'
import { type Size, toRect } from '@/lib/geometry/rect'
import { backgroundOf, type LayoutDocument, placedOf, watermarkOf } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import { nothingLeft } from '@/lib/shared/every-field'
import { areSameItems, inGroups } from './groups'
import { InputPicture } from './input-picture'
import { SvgImage } from './svg-image'

type LayoutPictureProps = {
  document: LayoutDocument
  frame: Size
  /** A screen reader reads it; null for a picture that only repeats words beside it. */
  label: string | null
  pictureOf: (source: Source) => string | null
  /** Returns the aspect ratio of a source that has a picture. */
  aspectOf: (source: Source) => number
}

/** Draws a layout in small from its document, in the frame's own pixels. */
export const LayoutPicture = memo(function LayoutPicture(props: LayoutPictureProps) {
  const { document, frame, label, pictureOf, aspectOf } = props
  const clip = useId()
  const { colour, image, ...rest }: DrawnBackground = backgroundOf(document)
  nothingLeft(rest)
  const watermark = watermarkOf(document)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or hidden
    <svg
      viewBox={`0 0 ${frame.width || 1} ${frame.height || 1}`}
      className="block size-full"
      preserveAspectRatio="xMidYMid meet"
      {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <clipPath id={clip}>
        <rect width={frame.width} height={frame.height} />
      </clipPath>
      <rect width={frame.width} height={frame.height} fill={colour ?? '#000000'} />
      {image ? <SvgImage {...frame} href={image} preserveAspectRatio="xMidYMid slice" /> : null}
      <g clipPath={`url(#${clip})`}>
        {inGroups(placedOf(document)).map((inputs, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the order
          <InputPictures key={index} inputs={inputs} pictureOf={pictureOf} aspectOf={aspectOf} />
        ))}
        {watermark ? <SvgImage {...toRect(watermark)} href={urlOf(watermark)} preserveAspectRatio="none" /> : null}
      </g>
    </svg>
  )
})

function urlOf({ url, ...rest }: DrawnWatermark): string {
  nothingLeft(rest)
  return url
}

type InputPicturesProps = Pick<LayoutPictureProps, 'pictureOf' | 'aspectOf'> & { inputs: readonly Input[] }

/** Draws a group of inputs, again only when one of them is another object: an edit renders its own group alone. */
const InputPictures = memo(
  function InputPictures({ inputs, pictureOf, aspectOf }: InputPicturesProps) {
    return inputs.map((input) => (
      <InputPicture key={input.id} input={input} picture={pictureOf(input.source)} aspect={aspectOf(input.source)} />
    ))
  },
  (before, after) =>
    before.pictureOf === after.pictureOf &&
    before.aspectOf === after.aspectOf &&
    areSameItems(before.inputs, after.inputs),
)
