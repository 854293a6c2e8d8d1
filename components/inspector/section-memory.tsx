'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { Section } from '@/components/ui/section'

/** These sections are used all the time. Each other one opens on a click, and stays open. */
const OPEN_AT_FIRST = ['Place', 'Picture', 'Sound']

type Memory = Readonly<{ open: ReadonlySet<string>; toggle: (title: string) => void }>

const MemoryContext = createContext<Memory | null>(null)

/** Remembers which sections of the inspector are open, for every selection, until the page is left. */
export function SectionMemory({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(OPEN_AT_FIRST))
  const memory = useMemo(() => {
    const toggle = (title: string) =>
      setOpen(
        (before) => new Set(before.has(title) ? [...before].filter((each) => each !== title) : [...before, title]),
      )
    return { open, toggle }
  }, [open])
  return <MemoryContext value={memory}>{children}</MemoryContext>
}

type RememberedProps = { title: string; summary?: string; children: ReactNode }

/** Shows a section as it was left. */
export function Remembered({ title, children, ...rest }: RememberedProps) {
  const memory = useContext(MemoryContext)
  if (!memory) throw new Error('A remembered section needs a SectionMemory around it.')
  return (
    <Section title={title} open={memory.open.has(title)} onToggle={() => memory.toggle(title)} {...rest}>
      {children}
    </Section>
  )
}
