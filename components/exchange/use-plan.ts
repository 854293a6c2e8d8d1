import { useEffect, useState } from 'react'
import { findBodies } from '@/lib/mix/import/find/find-body'
import { ImportPlan } from '@/lib/protocol/import'
import { MAX_BODY_BYTES, MAX_FILE_BYTES, sizeInWords } from '@/lib/shared/body-size'
import { MESSAGES } from '@/lib/shared/messages'
import { type Answered, call, type Detail } from './call'
import type { Canvas } from './canvas-fields'

/** Says how far the text in the dialog has been checked, and what came of it. */
export type Plan =
  | Readonly<{ state: 'empty' | 'checking' }>
  | Readonly<{ state: 'refused'; message: string; details: readonly Detail[] }>
  | Readonly<{ state: 'ready'; content: unknown; plan: ImportPlan }>

const TOO_LARGE = `Too large: at most ${sizeInWords(MAX_BODY_BYTES)}, or ${sizeInWords(MAX_FILE_BYTES)} for a file with scenes of OBS, of which only what an import reads is sent.`

/** This is long enough for a hand that types, and too short to be waited for. */
const PAUSE_MS = 250

/** Sends what is imported. `canvas` is the size of OBS's canvas, where the operator gave it; null leaves it open. */
export const bring = (
  path: string,
  content: unknown,
  { canvas, dryRun }: { canvas: Canvas | null; dryRun: boolean },
): Promise<Answered<unknown>> => call('POST', path, { content, dryRun, ...(canvas ? { canvas } : {}) })

/** Asks the server what the text would bring, once no key was pressed for a moment. */
export function usePlan(path: string, text: string, canvas: Canvas | null): Plan {
  const [known, setKnown] = useState<{ text: string; canvas: Canvas | null; plan: Plan } | null>(null)
  useEffect(() => {
    if (!text.trim()) return
    let left = false
    const timer = setTimeout(() => {
      void askFor(path, text, canvas).then((plan) => {
        if (!left) setKnown({ text, canvas, plan })
      })
    }, PAUSE_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [path, text, canvas])
  if (!text.trim()) return { state: 'empty' }
  return known?.text === text && known.canvas === canvas ? known.plan : { state: 'checking' }
}

/** Tells XML, which vMix writes, from all other text. The server reads it, as text. */
const isMarkup = (text: string): boolean => /^\uFEFF?\s*</.test(text)

async function askFor(path: string, text: string, canvas: Canvas | null): Promise<Plan> {
  if (new Blob([text]).size > MAX_BODY_BYTES) return refused(TOO_LARGE)
  const { body: content, others } = isMarkup(text) ? { body: text, others: 0 } : findBodies(text)
  if (content === undefined) {
    return refused(
      'Neither JSON, nor XML of vMix, nor a program that holds a StartMix body. If a program builds the body step by step, paste what it sends.',
    )
  }
  const answer = await bring(path, content, { canvas, dryRun: true })
  if (!answer.ok) return { state: 'refused', message: answer.message, details: answer.details }
  const plan = ImportPlan.safeParse(answer.value)
  if (!plan.success) return refused(MESSAGES.unreadable)
  return { state: 'ready', content, plan: { ...plan.data, report: [...notesOf(others), ...plan.data.report] } }
}

/** Says that the text holds other bodies, which are not taken. */
function notesOf(others: number): ImportPlan['report'] {
  if (others === 0) return []
  const message = `holds ${others === 1 ? 'another StartMix body' : `${others} other StartMix bodies`}, not imported`
  return [{ path: 'The text', message, severity: 'left-out' }]
}

const refused = (message: string): Plan => ({ state: 'refused', message, details: [] })
