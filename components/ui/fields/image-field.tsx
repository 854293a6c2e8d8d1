'use client'

import type { ReactNode } from 'react'
import { Nothing, onDemand } from '@/components/ui/on-demand'
import type { ImageSize } from './image-preview'
import { TextField } from './text-field'

const ImagePreview = onDemand(() => import('./image-preview'), Nothing)

type ImageFieldProps = {
  label: string
  /** The address; empty for none. */
  value: string
  placeholder?: string
  disabled?: boolean
  /** Commits the address, or says why not and does nothing. An empty one takes the picture away. */
  onCommit: (url: string) => string | null
  /** It stands beside the size of the picture, once that is known. */
  note?: (size: ImageSize) => ReactNode
}

/** Edits the address of a picture, and shows the picture as this browser sees it. */
export function ImageField({
  label,
  value,
  placeholder = 'https://….png',
  disabled = false,
  onCommit,
  note,
}: ImageFieldProps) {
  return (
    <div>
      <TextField label={label} value={value} placeholder={placeholder} disabled={disabled} onCommit={onCommit} />
      {value ? <ImagePreview key={value} url={value} label={label} note={note} /> : null}
    </div>
  )
}
