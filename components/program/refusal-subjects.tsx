'use client'

import { useNameOf, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import type { MixRequest, Subject } from '@/lib/protocol/request'

type RefusalSubjectsProps = { request: MixRequest; onOutput: (outputId: string) => void }

/**
 * Lists the parts that the last refusal is about. A button leads to each: to an input on the canvas, or to an output in
 * the show's settings.
 */
export default function RefusalSubjects({ request, onOutput }: RefusalSubjectsProps) {
  const { desk, announce } = useSeat()
  const nameOf = useNameOf()
  // An input is told by its address here, and the roster knows who publishes it.
  const called = ({ kind, name }: Subject) => (kind === 'input' ? nameOf({ kind: 'stream', streamId: name }) : name)
  const reveal = (subject: Subject) => {
    if (subject.kind === 'output') onOutput(subject.id)
    else if (desk.revealInput(request.layoutId, subject.id)) announce(`${called(subject)} is selected`)
    else announce(`${called(subject)} is no longer in the layout`)
  }
  return (
    <ul aria-label="Refused parts" className="mt-1.5 space-y-1 text-xs text-warning-text">
      {request.about.map((subject) => (
        <li key={`${subject.kind} ${subject.id}`} className="flex min-w-0 items-center gap-2">
          <span className="flex min-w-0 flex-1 gap-1" title={subject.name}>
            {subject.kind === 'input' ? 'Input' : 'Output'} <Name className="min-w-0 truncate">{called(subject)}</Name>
          </span>
          <Button
            variant="warning"
            size="small"
            aria-label={`Go to ${called(subject)}`}
            onClick={() => reveal(subject)}
          >
            Go to
          </Button>
        </li>
      ))}
    </ul>
  )
}
