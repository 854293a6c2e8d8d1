'use client'

import { DeskParts } from './desk-parts'
import { UiParts } from './ui-parts'

/** Shows every part and every state on one page, to see a change without a show. */
export default function Parts() {
  return (
    <main className="mx-auto max-w-[1400px] p-6">
      <h1 className="text-lg font-semibold">Parts</h1>
      <h2 className="mt-6 text-base font-semibold">components/ui</h2>
      <UiParts />
      <h2 className="mt-8 text-base font-semibold">Program monitor, roster and take bar</h2>
      <DeskParts />
    </main>
  )
}
