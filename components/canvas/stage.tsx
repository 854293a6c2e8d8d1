import { Stage as StageNode } from 'konva/lib/Stage'
import { createContext, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react'
import type { Pane } from './paint/view'

const StageContext = createContext<StageNode | null>(null)

type StageProps = Readonly<{ pane: Pane; children: ReactNode }>

/** A Konva stage behind its siblings, which read the pointer. Its layers are mounted once it is there (docs/decisions/029). */
export function Stage({ pane: { width, height }, children }: StageProps) {
  const container = useRef<HTMLDivElement>(null)
  const [stage, setStage] = useState<StageNode | null>(null)

  useLayoutEffect(() => {
    if (!container.current) return
    const made = new StageNode({ container: container.current, listening: false })
    setStage(made)
    return () => {
      made.destroy()
    }
  }, [])
  useLayoutEffect(() => {
    stage?.size({ width, height })
  }, [stage, width, height])

  return (
    <>
      <div ref={container} style={BEHIND} />
      {stage ? <StageContext value={stage}>{children}</StageContext> : null}
    </>
  )
}

const BEHIND = { position: 'absolute', inset: 0, pointerEvents: 'none' } as const

/** @throws {Error} outside a stage. */
export function useStage(): StageNode {
  const stage = useContext(StageContext)
  if (!stage) throw new Error('A layer belongs into a stage.')
  return stage
}
