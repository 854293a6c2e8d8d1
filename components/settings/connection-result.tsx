import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ConnectionTest } from '@/lib/protocol/account'

/** Says what a test of the connection found. A screen reader reads it when it comes. */
export function ConnectionResult({ result, busy }: { result: ConnectionTest | null; busy: boolean }) {
  return (
    <div role="status" aria-label="Connection test">
      {busy ? <p className="mt-2 text-xs text-muted">Testing…</p> : result ? <Found result={result} /> : null}
    </div>
  )
}

function Found({ result: { ok, code, says, advice, host, latencyMs } }: { result: ConnectionTest }) {
  const Icon = ok ? CircleCheck : TriangleAlert
  // Mixdesk names the host that it asked; without one it asked nobody.
  const failed = host ? 'Connection failed.' : 'Not tested.'
  const headline = ok ? 'Connection OK.' : failed
  return (
    <div
      className={`mt-2 flex gap-2 rounded-lg border px-3 py-2 text-xs ${
        ok ? 'border-line-strong bg-raised text-text' : 'border-warning-line bg-warning-soft text-warning-text'
      }`}
    >
      <Icon aria-hidden size={15} className="mt-px shrink-0" />
      <div className="min-w-0">
        <p>
          <b className="font-semibold">{headline}</b> {says}
        </p>
        {advice ? <p className="mt-0.5">{advice}</p> : null}
        {host ? (
          <p className="mt-0.5 opacity-80">
            {host} · {code === null ? 'no answer' : `code ${code}`} · {latencyMs} ms
          </p>
        ) : null}
      </div>
    </div>
  )
}
