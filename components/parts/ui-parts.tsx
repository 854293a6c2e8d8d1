'use client'

import { Settings } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { CopyButton } from '@/components/ui/copy-button'
import { CutText } from '@/components/ui/cut-text'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { Empty, Panel } from '@/components/ui/panel'
import { Pill } from '@/components/ui/pill'
import { Renameable } from '@/components/ui/renameable'
import { Section } from '@/components/ui/section'
import { Toaster } from '@/components/ui/toaster'
import { Keys, Tooltip } from '@/components/ui/tooltip'
import { FieldParts } from './field-parts'

const VARIANTS = ['plain', 'quiet', 'primary', 'program', 'program-outline', 'warning'] as const
const TONES = ['plain', 'program', 'sandbox', 'warning'] as const
const LONG = 'A text that is cut at two lines, and that can be read in full with the button behind it. '.repeat(4)

/** Shows every component of components/ui. */
export function UiParts() {
  return (
    <div className="mt-4 grid grid-cols-3 gap-6">
      <Part name="Buttons">
        {VARIANTS.map((variant) => (
          <Button key={variant} variant={variant}>
            {variant}
          </Button>
        ))}
        <Button size="small">small</Button>
        <Button disabled>disabled</Button>
        <IconButton icon={Settings} label="Icon button" keys="S" onClick={() => {}} />
        <CopyButton text="copied" />
        <Tooltip says="A tooltip">
          <Button>
            Tooltip <Keys of="T" />
          </Button>
        </Tooltip>
      </Part>
      <Part name="Pills">
        {TONES.map((tone) => (
          <Pill key={tone} tone={tone}>
            {tone}
          </Pill>
        ))}
      </Part>
      <Part name="Texts">
        <CutText name="the text" className="line-clamp-2 text-xs">
          {LONG}
        </CutText>
        <Rename />
      </Part>
      <Part name="Panels">
        <Panel title="Panel" className="h-32 w-60 border" aside={<Pill>aside</Pill>}>
          <Empty>Empty</Empty>
        </Panel>
        <Folded />
      </Part>
      <Part name="Overlays">
        <Overlays />
        <Menu
          align="start"
          trigger={<button type="button">Menu</button>}
          items={[
            { label: 'One', onSelect: () => {} },
            { label: 'Disabled', disabled: true, onSelect: () => {} },
          ]}
        />
      </Part>
      <FieldParts />
    </div>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name}>
      <h3 className="mb-2 text-sm font-semibold">{name}</h3>
      <div className="flex flex-wrap items-start gap-2">{children}</div>
    </section>
  )
}

function Rename() {
  const [name, setName] = useState('Double-click to rename')
  const [editing, setEditing] = useState(false)
  return <Renameable name={name} label="Name" editing={editing} onEditing={setEditing} onRename={setName} />
}

function Folded() {
  const [open, setOpen] = useState(true)
  return (
    <Section title="Section" summary="summary" open={open} onToggle={() => setOpen(!open)}>
      Content
    </Section>
  )
}

function Overlays() {
  const [dialog, setDialog] = useState(false)
  const [confirm, setConfirm] = useState(false)
  return (
    <>
      <Button onClick={() => setDialog(true)}>Dialog</Button>
      <Button onClick={() => setConfirm(true)}>Confirm</Button>
      <Button onClick={() => toast('A message')}>Toast</Button>
      <Dialog open={dialog} onOpenChange={setDialog} title="Dialog" description="With a description.">
        <DialogActions>
          <Button onClick={() => setDialog(false)}>Close it</Button>
        </DialogActions>
      </Dialog>
      <Confirm
        open={confirm}
        onClose={() => setConfirm(false)}
        title="Do it?"
        says="This cannot be undone."
        action="Do it"
        variant="program"
        onConfirm={() => setConfirm(false)}
      />
      <Toaster />
    </>
  )
}
