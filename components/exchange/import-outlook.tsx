import { CircleX, TriangleAlert } from 'lucide-react'
import { Name } from '@/components/ui/name'
import type { ImportPlan } from '@/lib/protocol/import'
import { isolated } from '@/lib/shared/isolated'
import type { Plan } from './use-plan'

/** Lists what the import would bring, and everything that it would change or leave out. */
export function ImportOutlook({ plan, problem }: { plan: Plan; problem: string | null }) {
  return (
    <div aria-live="polite" className="mt-3 max-h-56 min-h-24 overflow-y-auto text-sm">
      {problem ? <Refused message={problem} details={[]} /> : <Known plan={plan} />}
    </div>
  )
}

function Known({ plan }: { plan: Plan }) {
  switch (plan.state) {
    case 'empty':
      return <p className="text-muted">Nothing changes until you press Import.</p>
    case 'checking':
      return <p className="text-muted">Reading…</p>
    case 'refused':
      return <Refused message={plan.message} details={plan.details} />
    case 'ready':
      return <Ready {...plan.plan} />
  }
}

function Refused({ message, details }: { message: string; details: readonly { path: string; message: string }[] }) {
  return (
    <div role="alert" className="flex gap-2 text-warning-text">
      <CircleX aria-hidden size={16} className="mt-0.5 shrink-0" />
      <div className="min-w-0">
        <p className="break-words">{details.length > 1 ? 'Cannot be imported:' : message}</p>
        {details.length > 1 ? <Remarks remarks={details} /> : null}
      </div>
    </div>
  )
}

function Ready({ show, layouts, report }: ImportPlan) {
  return (
    <>
      <p>
        {show ? (
          <>
            A new show, {quoted(show.name)}, with {count(layouts.length, 'layout')}:
          </>
        ) : (
          <>{count(layouts.length, 'layout')}:</>
        )}
      </p>
      <ul className="mt-1 space-y-0.5">
        {layouts.map(({ name, inputs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: layouts that are not there yet have no ids
          <li key={index} className="flex gap-3">
            <Name className="min-w-0 truncate font-semibold">{name}</Name>
            <span className="shrink-0 text-muted">{count(inputs, 'input')}</span>
          </li>
        ))}
      </ul>
      {report.length > 0 ? (
        <div className="mt-3 flex gap-2">
          <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-warning-text" />
          <div className="min-w-0">
            <p className="text-warning-text">Changed on import:</p>
            <Remarks remarks={report} />
          </div>
        </div>
      ) : null}
    </>
  )
}

function Remarks({ remarks }: { remarks: readonly { path: string; message: string; severity?: string }[] }) {
  return (
    <ul aria-label="Report" className="mt-1 space-y-0.5 text-xs">
      {remarks.map(({ path, message, severity }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one path may have two remarks
        <li key={index} className="break-words text-text">
          {severity ? <span className="text-muted">{severity === 'left-out' ? 'left out' : 'changed'} · </span> : null}
          <code className="font-mono">{path}</code> {message}
        </li>
      ))}
    </ul>
  )
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`
const quoted = (name: string): string => `‘${isolated(name)}’`
