'use client'

import { useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import type { MixRequest, Subject } from '@/lib/protocol/request'
import { isolated } from '@/lib/shared/isolated'

type RefusalSubjectsProps = { request: MixRequest; onOutput: (outputId: string) => void }

/**
 * Lists the parts that the last refusal is about. A button leads to each: to an input on the canvas, or to an output in the
 * show's settings.
 */
export default function RefusalSubjects({ request, onOutput }: RefusalSubjectsProps) {
  const { desk, announce } = useSeat()
  const reveal = ({ kind, id, name }: Subject) => {
    if (kind === 'output') onOutput(id)
    else if (desk.revealInput(request.layoutId, id)) announce(`${isolated(name)} is selected`)
    else announce(`${isolated(name)} is no longer in the layout`)
  }
  return (
    <ul aria-label="Refused parts" className="mt-1.5 space-y-1 text-xs text-warning-text">
      {request.about.map((subject) => (
        <li key={`${subject.kind} ${subject.id}`} className="flex min-w-0 items-center gap-2">
          <span className="min-w-0 flex-1 truncate" title={subject.name}>
            {subject.kind === 'input' ? 'Input' : 'Output'} <Name>{subject.name}</Name>
          </span>
          <Button variant="warning" size="small" aria-label={`Go to ${subject.name}`} onClick={() => reveal(subject)}>
            Go to
          </Button>
        </li>
      ))}
    </ul>
  )
}
