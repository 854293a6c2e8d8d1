import { useState } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'

/** Gives up the edits that the server refused, once the operator has confirmed it. */
export default function Discard({ layoutId }: { layoutId: string }) {
  const { desk } = useSeat()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="warning" size="small" onClick={() => setAsking(true)}>
        Discard my edits
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Discard your edits?"
        says="The layout becomes what is stored."
        action="Discard"
        onConfirm={() => desk.discard(layoutId)}
      />
    </>
  )
}
