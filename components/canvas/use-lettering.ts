import { useEffect, useState } from 'react'

/** What measures letters, made anew whenever a font has arrived. `create` is stable. */
export function useLettering<T>(create: () => T): T {
  const [lettering, setLettering] = useState(create)
  useEffect(() => {
    const renew = () => setLettering(create)
    const { fonts } = window.document
    fonts.addEventListener('loadingdone', renew)
    return () => fonts.removeEventListener('loadingdone', renew)
  }, [create])
  return lettering
}
