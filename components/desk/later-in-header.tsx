import Pictures from '@/components/seat/pictures/pictures'
import People from './here/people'

/** Holds what the desk has besides its first picture: who is here, and what plays the sources, which draws nothing. */
export default function LaterInHeader() {
  return (
    <>
      <People />
      <Pictures />
    </>
  )
}
