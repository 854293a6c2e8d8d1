'use client'

import dynamic from 'next/dynamic'

// It renders only in the browser: the states count time from when the page is opened.
const Parts = dynamic(() => import('@/components/parts/parts'), { ssr: false })

/** Shows the page of parts. Its name ends in `.dev.tsx`, which is a page only for `npm run dev` (next.config.mjs). */
export default function PartsPage() {
  return <Parts />
}
