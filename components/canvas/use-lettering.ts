import { useEffect, useMemo, useState } from 'react'
import type { LabelFont } from '@/lib/layout/show'
import { createLabelLetters, type LabelLetters } from './paint/label-box'
import { createTags, type Lettering } from './paint/lettering'
import { createNumbers, type Numbers } from './paint/numbers'

/** Returns the letters of names and of labels, which are others whenever a font has arrived. */
export function useLettering(
  labelFont: LabelFont,
): Readonly<{ tags: Lettering; numbers: Numbers; labels: LabelLetters }> {
  const [arrivals, setArrivals] = useState(0)
  useEffect(() => {
    const arrived = () => setArrivals((count) => count + 1)
    const { fonts } = window.document
    fonts.addEventListener('loadingdone', arrived)
    return () => fonts.removeEventListener('loadingdone', arrived)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when a font has arrived
  return useMemo(
    () => ({ tags: createTags(), numbers: createNumbers(), labels: createLabelLetters(labelFont) }),
    [labelFont, arrivals],
  )
}
