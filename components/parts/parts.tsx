'use client'

import { DeskParts } from './desk-parts'
import { UiParts } from './ui-parts'

/** Shows parts of the desk in their states on one page, to see a change without a show. */
export default function Parts() {
  return (
    <main className="mx-auto max-w-[1400px] p-6">
      <h1 className="text-lg font-semibold">Parts</h1>
      <h2 className="mt-6 text-base font-semibold">components/ui</h2>
      <UiParts />
      <DeskParts />
    </main>
  )
}
