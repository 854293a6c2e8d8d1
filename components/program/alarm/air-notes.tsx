'use client'

import { AirAlarm } from './air-alarm'
import { UnconfirmedNote } from './unconfirmed-note'

/** Says under the program what is wrong with what is on air: who left it, and what does not prove it. */
export default function AirNotes() {
  return (
    <>
      <UnconfirmedNote />
      <AirAlarm />
    </>
  )
}
