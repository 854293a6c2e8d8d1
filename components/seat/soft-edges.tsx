import { useId } from 'react'
import { clearArea } from '@/components/canvas/paint/clear-area'
import { SPREAD } from '@/components/canvas/paint/soft-side'
import type { Rect } from '@/lib/geometry/rect'
import type { Blur } from '@/lib/layout/input'
import { SvgImage } from './svg-image'

/** Draws the same picture again, blurred, in the bands along the edges. */
export default function SoftEdges({ area, blur, href }: { area: Rect; blur: Blur; href: string }) {
  const id = useId()
  const edges = ({ x, y, width, height }: Rect) => `M${x} ${y}h${width}v${height}h${-width}z`
  return (
    <>
      <filter id={`${id}soft`}>
        <feGaussianBlur stdDeviation={SPREAD} />
        {/* It is solid to the rim, where a blur fades and the sharp picture would be seen. */}
        <feComponentTransfer>
          <feFuncA type="linear" slope={1000} />
        </feComponentTransfer>
      </filter>
      <clipPath id={`${id}bands`}>
        <path clipRule="evenodd" d={edges(area) + edges(clearArea(area, blur, 1))} />
      </clipPath>
      <g clipPath={`url(#${id}bands)`}>
        <SvgImage {...area} href={href} preserveAspectRatio="xMidYMid slice" filter={`url(#${id}soft)`} />
      </g>
    </>
  )
}
