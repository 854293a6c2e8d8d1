import Pictures from '@/components/seat/pictures/pictures'
import { Listening } from '@/components/seat/sound/listening'
import People from './here/people'

/**
 * Holds what the desk has besides its first picture: who is heard in the headphones, who is here, and what plays the
 * sources, which draws nothing.
 */
export default function LaterInHeader() {
  return (
    <>
      <Listening />
      <People />
      <Pictures />
    </>
  )
}
