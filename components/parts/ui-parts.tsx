'use client'

import { Settings } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { CutText } from '@/components/ui/cut-text'
import { IconButton } from '@/components/ui/icon-button'
import { Name } from '@/components/ui/name'
import { Empty, Panel } from '@/components/ui/panel'
import { Pill } from '@/components/ui/pill'
import { Renameable } from '@/components/ui/renameable'
import { Section } from '@/components/ui/section'
import { Keys, Tooltip } from '@/components/ui/tooltip'
import { FieldParts } from './field-parts'
import { FormParts } from './form-parts'
import { Group } from './group'
import { OverlayParts } from './overlay-parts'
import { shapesOf } from './shapes-of'
import { TroubleParts } from './trouble-parts'

const VARIANTS = shapesOf<NonNullable<ButtonProps['variant']>>({
  plain: true,
  quiet: true,
  primary: true,
  program: true,
  'program-outline': true,
  warning: true,
})
const TONES = shapesOf<NonNullable<ComponentProps<typeof Pill>['tone']>>({
  plain: true,
  program: true,
  sandbox: true,
  warning: true,
})
const LONG = 'A text that is cut at two lines, and that can be read in full with the button behind it. '.repeat(4)

/** Shows every component of components/ui in the shapes that differ to the eye. */
export function UiParts() {
  return (
    <div className="mt-4 grid grid-cols-3 gap-6">
      <Group name="Buttons">
        {VARIANTS.map((variant) => (
          <Button key={variant} variant={variant}>
            {variant}
          </Button>
        ))}
        <Button size="small">small</Button>
        <Button disabled>disabled</Button>
        <Button aria-disabled>looks disabled, keeps focus</Button>
        <IconButton icon={Settings} label="Icon button" keys="S" onClick={() => {}} />
        <IconButton icon={Settings} label="Disabled icon button" disabled />
        <CopyButton text="copied" />
        <CopyButton text="copied" size="small" label="Copy it" />
        <Tooltip says="A tooltip">
          <Button>
            Tooltip <Keys of="T" />
          </Button>
        </Tooltip>
        <Tooltip says="A tooltip above" keys="T" side="top">
          <Button>Tooltip above</Button>
        </Tooltip>
      </Group>
      <Group name="Pills">
        {TONES.map((tone) => (
          <Pill key={tone} tone={tone}>
            {tone}
          </Pill>
        ))}
      </Group>
      <Group name="Texts">
        <CutText name="the text" className="line-clamp-2 text-xs">
          {LONG}
        </CutText>
        <CutText name="the other text" className="w-60 truncate text-xs" whole="Other words in full">
          {LONG}
        </CutText>
        <p className="w-40 truncate text-xs">
          <Name>ערוץ 9</Name>, <Name>Left to right</Name>
        </p>
        <Rename starts="Double-click to rename" />
        <Rename starts="Being renamed" isEditing />
      </Group>
      <Group name="Panels">
        <Panel title="Panel" className="h-32 w-60 border" aside={<Pill>aside</Pill>}>
          <Empty>Empty</Empty>
        </Panel>
        <Folded starts="open" />
        <Folded starts="closed" />
      </Group>
      <OverlayParts />
      <TroubleParts />
      <FormParts />
      <FieldParts />
    </div>
  )
}

function Rename({ starts, isEditing = false }: { starts: string; isEditing?: boolean }) {
  const [name, setName] = useState(starts)
  const [editing, setEditing] = useState(isEditing)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the page stands in for the card that listens
    <div className="w-48" onDoubleClick={() => setEditing(true)}>
      <Renameable name={name} label="Name" editing={editing} onEditing={setEditing} onRename={setName} />
    </div>
  )
}

function Folded({ starts }: { starts: 'open' | 'closed' }) {
  const [open, setOpen] = useState(starts === 'open')
  return (
    <div className="w-60">
      <Section title="Section" summary="summary" open={open} onToggle={() => setOpen(!open)}>
        Content
      </Section>
    </div>
  )
}
