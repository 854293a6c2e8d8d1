import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { Closed, onDemand } from '@/components/ui/on-demand'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { wears } from '@/lib/layout/hands/wear-look'
import type { Input } from '@/lib/layout/input'
import { sharedStyles } from './shared-styles'

const StylesPanel = onDemand(() => import('./styles-panel'), Closed)

type StylesRowProps = { editor: EditorStore; inputs: readonly Input[]; disabled: boolean }

/** Names the style that the selected labels wear, and opens the styles of the show. */
export function StylesRow({ editor, inputs, disabled }: StylesRowProps) {
  const { desk } = useSeat()
  const styles = useStore(sharedStyles(desk), ({ list }) => list)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const worn = styles?.find(({ look }) => inputs.every((input) => wears(input, look)))
  return (
    <>
      <Button
        size="small"
        className="w-full min-w-0"
        aria-label={`Label style: ${worn?.name ?? 'none of the show'}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        disabled={disabled}
        onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
      >
        <span className="min-w-0 flex-1 truncate text-left">{worn ? <Name>{worn.name}</Name> : 'Styles…'}</span>
        <ChevronDown aria-hidden size={14} />
      </Button>
      {anchor ? <StylesPanel anchor={anchor} editor={editor} inputs={inputs} onClose={() => setAnchor(null)} /> : null}
    </>
  )
}
