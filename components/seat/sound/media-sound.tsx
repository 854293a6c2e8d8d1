import { useEffect } from 'react'
import type { Media } from '@/components/sound/capture'
import { Meter } from '@/components/sound/meter'
import { endSolo } from '@/components/sound/solo'
import { SoloButton } from './solo-button'

type MediaSoundProps = Readonly<{
  /** What plays the sound, muted or not; null while nothing does. */
  media: Media | null
  /** What it is, such as *Program*. No two parts of a page have the same. */
  name: string
  /** Says why nothing is played, as a part of a sentence. */
  why: string
}>

/** Shows how loud media that a part of the page plays itself is, with the scale, and a solo for the headphones. */
export function MediaSound({ media, name, why }: MediaSoundProps) {
  const key = `media:${name}`
  // What leaves the page is heard no more: nobody could end it.
  useEffect(() => () => endSolo(key), [key])
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1 pt-2">
        <Meter name={name} media={media} why={why} shape="scale" />
      </div>
      {media ? <SoloButton one={{ key, name, media }} why={null} /> : null}
    </div>
  )
}
