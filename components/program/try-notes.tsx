'use client'

import { ArmedNote } from './alarm/armed-note'
import { RetryNote } from './retry-note'

/** Says under the program which refused take is still to be made: by itself for 3 s, or armed. */
export default function TryNotes() {
  return (
    <>
      <RetryNote />
      <ArmedNote />
    </>
  )
}
