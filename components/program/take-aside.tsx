'use client'

import { ArmOffer } from './alarm/arm-offer'
import { TakeBack } from './take-back'

/** Holds what stands beside TAKE and is fetched when the page has nothing to do. */
export default function TakeAside() {
  return (
    <>
      <ArmOffer />
      <TakeBack />
    </>
  )
}
