'use client'

import { CircleX, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { downloadText } from '@/components/ui/download'
import { Segmented } from '@/components/ui/fields/segmented'
import { isolated } from '@/lib/shared/isolated'
import type { Answered } from './call'
import { FORMATS, type Format, fileNameOf, textOf } from './formats'
import { readStartMix, type StartMixNow } from './read-start-mix'

type CopyAsDialogProps = { layoutId: string; onClose: () => void }

/** Shows a layout as the StartMix that a take would send, or as a program that sends it. */
export default function CopyAsDialog({ layoutId, onClose }: CopyAsDialogProps) {
  const name = useDesk((state) => state.layouts.find(({ id }) => id === layoutId)?.name ?? '')
  const answer = useStartMix(layoutId)
  const [format, setFormat] = useState<Format>('json')
  return (
    <Dialog
      open
      onOpenChange={onClose}
      shape="wide"
      title={`Copy ${isolated(name)} as`}
      description="What a take would send now, or a program that signs and sends it."
    >
      <Segmented label="Format" value={format} choices={FORMATS} onChange={setFormat} />
      {answer === null ? <p className="mt-4 text-sm text-muted">Reading the layout…</p> : null}
      {answer && !answer.ok ? (
        <p role="alert" className="mt-4 text-sm text-warning-text">
          Could not read it: {answer.message}
        </p>
      ) : null}
      {answer?.ok ? <Code format={format} now={answer.value} /> : null}
    </Dialog>
  )
}

/** It is read once the edits that are under way are saved, because the server tells what it has. */
function useStartMix(layoutId: string): Answered<StartMixNow> | null {
  const [answer, setAnswer] = useState<Answered<StartMixNow> | null>(null)
  const saving = useDesk((state) => state.saving[layoutId]?.at === 'saving')
  useEffect(() => {
    if (saving) return
    let left = false
    void readStartMix(layoutId).then((told) => {
      if (!left) setAnswer(told)
    })
    return () => {
      left = true
    }
  }, [layoutId, saving])
  return answer
}

function Code({ format, now: { request, issues } }: { format: Format; now: StartMixNow }) {
  const text = textOf(format, request)
  const errors = issues.filter(({ severity }) => severity === 'error')
  return (
    <>
      {errors.length > 0 ? (
        <div className="mt-3 flex gap-2 rounded-lg border border-warning-line bg-warning-soft px-3 py-2 text-xs text-warning-text">
          <CircleX aria-hidden size={15} className="mt-px shrink-0" />
          <div>
            <p className="font-semibold">ZEGOCLOUD would not accept this:</p>
            <ul>
              {errors.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        tabIndex={0}
        aria-label={`The layout as ${FORMATS.find(({ value }) => value === format)?.label}`}
        className="mt-3 h-[min(420px,calc(100dvh-340px))] overflow-auto rounded-lg border bg-canvas px-3 py-2"
      >
        <pre className="font-mono text-xs leading-relaxed select-text">{text}</pre>
      </section>
      <p className="mt-2 text-xs text-muted">
        {format === 'json' ? '' : 'It reads the ServerSecret from ZEGO_SERVER_SECRET. '}
        Sequence {request.body.Sequence} is the next one of this task: it must rise with every request.
      </p>
      <DialogActions>
        <Button onClick={() => downloadText(fileNameOf(format), text)}>
          <Download aria-hidden size={14} /> Download {fileNameOf(format)}
        </Button>
        <CopyButton variant="primary" text={text} />
      </DialogActions>
    </>
  )
}
