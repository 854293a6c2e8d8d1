'use client'

import { type ComponentProps, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { FloatingPanel } from '@/components/ui/floating-panel'
import { Menu } from '@/components/ui/menu'
import { Toaster } from '@/components/ui/toaster'
import { Group } from './group'
import { shapesOf } from './shapes-of'

type Shape = NonNullable<ComponentProps<typeof Dialog>['shape']>

const SHAPES = shapesOf<Shape>({ centre: true, wide: true, side: true, beside: true })
const ITEMS = [
  { label: 'One', onSelect: () => {} },
  { label: 'Disabled', disabled: true, onSelect: () => {} },
]

/** Shows buttons that open what lies over the page. */
export function OverlayParts() {
  return (
    <Group name="Overlays">
      {SHAPES.map((shape) => (
        <Opened key={shape} name={`Dialog, ${shape}`} shape={shape} />
      ))}
      <Opened name="Dialog with unsaved text" unsaved />
      <Asked variant="program" />
      <Asked variant="primary" />
      <Menu align="start" trigger={<Button>Menu</Button>} items={ITEMS} />
      <Menu trigger={<Button>Menu with a note</Button>} note="A line above the items" items={ITEMS} />
      <Floating />
      <Button onClick={() => toast('A message')}>Message</Button>
      <Button onClick={() => toast('A message', { action: { label: 'Do it', onClick: () => {} } })}>
        Message with an action
      </Button>
      <Toaster />
    </Group>
  )
}

function Floating() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}>Floating panel</Button>
      {anchor ? (
        <FloatingPanel title="Floating panel" anchor={anchor} onClose={() => setAnchor(null)}>
          <p className="p-3.5">Content</p>
        </FloatingPanel>
      ) : null}
    </>
  )
}

type OpenedProps = { name: string } & Pick<ComponentProps<typeof Dialog>, 'shape' | 'unsaved'>

function Opened({ name, ...shape }: OpenedProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{name}</Button>
      {open ? (
        <Dialog open onOpenChange={setOpen} title={name} description="With a description." {...shape}>
          Content
          <DialogActions>
            <Button onClick={() => setOpen(false)}>Close it</Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  )
}

function Asked({ variant }: Required<Pick<ComponentProps<typeof Confirm>, 'variant'>>) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Confirm, {variant}</Button>
      <Confirm
        open={open}
        onClose={close}
        title="Do it?"
        says="This cannot be undone."
        action="Do it"
        variant={variant}
        onConfirm={close}
      />
    </>
  )
}
