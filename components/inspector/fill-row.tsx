import type { ReactNode } from 'react'
import { printed } from '@/components/seat/printed-keys'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { fillMenu } from '@/lib/editor/fill-menu'
import { keysInUse } from '@/lib/editor/keys-in-use'
import { Row } from './row'
import type { Placer } from './use-placing'

/** Fills the frame, or a half, a quarter or a third of it, with what is selected. */
export function FillRow({ placer, children }: { placer: Placer; children?: ReactNode }) {
  return (
    <Row name="Fill">
      <div className="flex flex-wrap gap-1.5">
        <Menu
          align="start"
          trigger={
            <Button size="small" disabled={placer.disabled}>
              Fill…
            </Button>
          }
          items={fillMenu(keysInUse.getState()).map(({ label, caption, placing }) => ({
            label,
            keys: caption ? printed(caption) : undefined,
            onSelect: () => placer.run(placing),
          }))}
        />
        {children}
      </div>
    </Row>
  )
}

/** Says to everybody what a button of the inspector did. */
export function DoneNote({ says }: { says: string | null }) {
  return (
    <p role="status" aria-label="Placing" className="px-3.5 text-xs text-muted">
      {says}
    </p>
  )
}
