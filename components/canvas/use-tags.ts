import { useEffect, useState } from 'react'
import { TAG_FONT } from './ink'
import { createLettering, type Lettering } from './lettering'

const createTags = () => createLettering(TAG_FONT)

/** The letters of names, others whenever a font has arrived. */
export function useTags(): Lettering {
  const [tags, setTags] = useState(createTags)
  useEffect(() => {
    const renew = () => setTags(createTags())
    const { fonts } = window.document
    fonts.addEventListener('loadingdone', renew)
    return () => fonts.removeEventListener('loadingdone', renew)
  }, [])
  return tags
}
