'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { Section } from '@/components/ui/section'
import type { AlignTo } from '@/lib/editor/placing/placing'
import type { Anchor } from './typed/rect-edit'

/** These sections are used all the time. Each other one opens on a click, and stays open. */
const OPEN_AT_FIRST = ['Place', 'Align', 'Picture', 'Sound']

type Memory = Readonly<{
  open: ReadonlySet<string>
  toggle: (title: string) => void
  alignTo: AlignTo
  setAlignTo: (to: AlignTo) => void
  anchor: Anchor
  setAnchor: (anchor: Anchor) => void
}>

const MemoryContext = createContext<Memory | null>(null)

/** Remembers what is open, what inputs are aligned to and the anchor, for every selection, until the page is left. */
export function SectionMemory({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(OPEN_AT_FIRST))
  const [alignTo, setAlignTo] = useState<AlignTo>('selection')
  const [anchor, setAnchor] = useState<Anchor>({ x: 0, y: 0 })
  const memory = useMemo(() => {
    const toggle = (title: string) =>
      setOpen(
        (before) => new Set(before.has(title) ? [...before].filter((each) => each !== title) : [...before, title]),
      )
    return { open, toggle, alignTo, setAlignTo, anchor, setAnchor }
  }, [open, alignTo, anchor])
  return <MemoryContext value={memory}>{children}</MemoryContext>
}

type RememberedProps = { title: string; summary?: string; children: ReactNode }

/** Shows a section as it was left. */
export function Remembered({ title, children, ...rest }: RememberedProps) {
  const memory = useMemory()
  return (
    <Section title={title} open={memory.open.has(title)} onToggle={() => memory.toggle(title)} {...rest}>
      {children}
    </Section>
  )
}

/** Returns what the operator aligned to last, and how to choose it. */
export function useAlignTo(): readonly [AlignTo, (to: AlignTo) => void] {
  const { alignTo, setAlignTo } = useMemory()
  return [alignTo, setAlignTo]
}

/** Returns the point that stays while a field changes a size, and how to choose it. */
export function useAnchor(): readonly [Anchor, (anchor: Anchor) => void] {
  const { anchor, setAnchor } = useMemory()
  return [anchor, setAnchor]
}

function useMemory(): Memory {
  const memory = useContext(MemoryContext)
  if (!memory) throw new Error('A remembered section needs a SectionMemory around it.')
  return memory
}
