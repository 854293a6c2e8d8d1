'use client'

import { ImageOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'

/** Width and height in the picture's own pixels. */
export type ImageSize = Readonly<{ width: number; height: number }>

type ImagePreviewProps = {
  url: string
  label: string
  /** It stands beside the size of the picture, once that is known. */
  note: ((size: ImageSize) => ReactNode) | undefined
}

type Seen = ImageSize | 'loading' | 'failed'

/** Shows the picture at an address as this browser sees it, or says that it does not. */
export default function ImagePreview({ url, label, note }: ImagePreviewProps) {
  const isWeb = /^https?:/i.test(url)
  const [seen, setSeen] = useState<Seen>(isWeb ? 'loading' : 'failed')
  return (
    <figure className="mt-1.5 flex items-center gap-2">
      <span className="grid h-12 w-20 shrink-0 place-items-center overflow-hidden rounded-md border border-line-strong bg-canvas text-faint">
        {seen === 'failed' ? (
          <ImageOff aria-hidden size={16} />
        ) : (
          // biome-ignore lint/performance/noImgElement: an address from elsewhere, shown as it is
          <img
            src={url}
            alt={`${label}, as this browser sees it`}
            referrerPolicy="no-referrer"
            decoding="async"
            className="max-h-full max-w-full object-contain"
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setSeen({ width: naturalWidth, height: naturalHeight })
            }
            onError={() => setSeen('failed')}
          />
        )}
      </span>
      <div className="grid min-w-0 justify-items-start gap-1">
        <figcaption role="status" aria-label={`Preview of ${label.toLowerCase()}`} className="text-2xs text-faint">
          {saysOf(seen, isWeb)}
        </figcaption>
        {typeof seen === 'object' ? note?.(seen) : null}
      </div>
    </figure>
  )
}

function saysOf(seen: Seen, isWeb: boolean): string {
  if (seen === 'loading') return 'Loading…'
  if (seen !== 'failed') return `${seen.width} × ${seen.height}`
  return isWeb ? 'This browser cannot load it; ZEGOCLOUD may still.' : 'Stored at ZEGOCLOUD: no preview here.'
}
