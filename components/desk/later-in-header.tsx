import { MonitorPlayed } from '@/components/program/played/monitor-played'
import Pictures from '@/components/seat/pictures/pictures'
import { Listening } from '@/components/seat/sound/listening'
import People from './here/people'

/**
 * Holds what the desk has besides its first picture: who is heard in the headphones, who is here, what plays the
 * sources, which draws nothing, and what plays the program in its monitor.
 */
export default function LaterInHeader() {
  return (
    <>
      <Listening />
      <People />
      <Pictures />
      <MonitorPlayed />
    </>
  )
}
