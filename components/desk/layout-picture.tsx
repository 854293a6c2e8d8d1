import { memo, useId } from 'react'
import { cardColours } from '@/components/canvas/source-colour'
import type { Size } from '@/lib/geometry/rect'
import { backgroundOf, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'

type LayoutPictureProps = {
  document: LayoutDocument
  frame: Size
  /** Read out; null for a picture that only repeats words beside it. */
  label: string | null
  pictureOf: (source: Source) => string | null
}

/** A layout as a small drawing of its document, in the frame's own pixels. */
export const LayoutPicture = memo(function LayoutPicture({ document, frame, label, pictureOf }: LayoutPictureProps) {
  const clip = useId()
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
      <rect width={frame.width} height={frame.height} fill={backgroundOf(document).colour ?? '#000000'} />
      <g clipPath={`url(#${clip})`}>
        {inputsOf(document)
          .filter((input) => input.placed)
          .map(({ id, source, x, y, width, height }) => {
            const picture = pictureOf(source)
            return (
              <g key={id}>
                <rect {...{ x, y, width, height }} fill={cardColours(source)[0]} />
                {picture ? (
                  <image {...{ x, y, width, height }} href={picture} preserveAspectRatio="xMidYMid slice" />
                ) : null}
              </g>
            )
          })}
      </g>
    </svg>
  )
})
