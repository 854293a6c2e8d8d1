'use client'

import { FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { type Canvas, CanvasFields } from './canvas-fields'
import { ImportOutlook } from './import-outlook'
import { incomingOf, readFile } from './incoming'
import { bring, usePlan } from './use-plan'

type ImportDialogProps = {
  title: string
  description: string
  /** The path at which our server takes it: `/api/shows/import`, or a show's own. */
  path: string
  /** The text that was pasted or dropped to open the dialog; empty without one. */
  start: string
  /** Called with the server's answer. */
  onImported: (answer: unknown) => void
  onClose: () => void
}

/**
 * Takes text or a file, shows what would come of it, and imports it. Nothing is changed before the button is pressed.
 */
export function ImportDialog({ title, description, path, start, onImported, onClose }: ImportDialogProps) {
  const [text, setText] = useState(start)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const [canvas, setCanvas] = useState<Canvas | null>(null)
  const plan = usePlan(path, text, canvas)

  const change = (next: string) => {
    setText(next)
    setCanvas(null)
    setProblem(null)
  }
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.stopPropagation()
    void incomingOf(event.dataTransfer)?.then(change)
  }
  const submit = async () => {
    if (plan.state !== 'ready' || busy) return
    setBusy(true)
    const answer = await bring(path, plan.content, { canvas, dryRun: false })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.isRefusal ? `Not imported: ${answer.message}` : answer.message)
    onImported(answer.value)
    onClose()
  }
  // The fields stay while another size is checked.
  const asked = plan.state === 'ready' ? plan.plan.canvas : canvas
  return (
    // A request that was sent cannot be called back, so the dialog stays open meanwhile.
    <Dialog
      open
      onOpenChange={() => busy || onClose()}
      shape="wide"
      title={title}
      description={description}
      unsaved={text !== start && !busy}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file may also be picked with the button */}
      <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <textarea
          aria-label="What to import"
          spellCheck={false}
          value={text}
          onChange={(event) => change(event.target.value)}
          placeholder="Paste it here, or drop a file"
          className="block h-44 w-full resize-none rounded-md border border-line-strong bg-raised px-2.5 py-2 font-mono text-xs leading-relaxed placeholder:text-faint focus-visible:outline-offset-0"
        />
        <input
          ref={picker}
          type="file"
          aria-label="File to import"
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) void readFile(file).then(change)
            target.value = ''
          }}
        />
        {asked ? <CanvasFields canvas={asked} onChange={setCanvas} /> : null}
        <ImportOutlook plan={plan} problem={problem} />
        <DialogActions>
          <Button className="mr-auto" onClick={() => picker.current?.click()}>
            <FileUp aria-hidden size={14} /> Choose a file…
          </Button>
          <Button disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" disabled={plan.state !== 'ready' || busy} onClick={() => void submit()}>
            Import
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}
