import type { ReactNode } from 'react'
import { Part } from '@/components/ui/part-failed'

const TABS = ['program', 'preview', 'sources', 'layers', 'inspector'] as const

type Tab = (typeof TABS)[number]

/**
 * Chooses what stands beside the preview where there is no room for all; app/desk.css hides them elsewhere, and hides
 * what is not chosen. They are radio buttons: the choice is the page's own, and nothing renders for it.
 */
export function DeskTabs() {
  return (
    <nav aria-label="Part of the desk">
      {TABS.map((tab) => (
        <label key={tab}>
          <input type="radio" name="tab" value={tab} defaultChecked={tab === 'program'} />
          {tab}
        </label>
      ))}
    </nav>
  )
}

/** Holds what a tab shows, and keeps its faults away from the others. */
export function TabPart({ tab, children }: { tab: Tab; children: ReactNode }) {
  return (
    <div data-part={tab}>
      <Part>{children}</Part>
    </div>
  )
}
