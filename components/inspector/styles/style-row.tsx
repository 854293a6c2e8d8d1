import { clsx } from 'clsx'
import { Layers, Pencil, Pipette, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Name } from '@/components/ui/name'
import { Renameable } from '@/components/ui/renameable'
import type { LabelStyle } from '@/lib/layout/own/label-style'

type StyleRowProps = {
  style: LabelStyle
  isWorn: boolean
  onApply: () => void
  onApplyToAll: () => void
  /** Gives the style the look of the selected labels; null where they have no other look, or more than one. */
  onChange: (() => void) | null
  onRename: (name: string) => void
  onRemove: () => void
}

/** Shows a style with a sample of its colours, and all that can be done with it. */
export function StyleRow({ style, isWorn, onApply, onApplyToAll, onChange, onRename, onRemove }: StyleRowProps) {
  const [isRenaming, setRenaming] = useState(false)
  const { name, look } = style
  return (
    <li className="flex min-w-0 items-center gap-0.5">
      {isRenaming ? (
        <Renameable
          name={name}
          label={`New name of style ${name}`}
          editing
          onEditing={setRenaming}
          onRename={onRename}
          className="touchable flex-1"
        />
      ) : (
        <button
          type="button"
          aria-pressed={isWorn}
          title={`${look.size} px at ${look.left}, ${look.top}`}
          onClick={onApply}
          className={clsx(
            'touchable flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-1.5 text-left text-sm hover:bg-raised',
            isWorn && 'bg-accent-soft',
          )}
        >
          <Sample look={look} />
          <Name className="min-w-0 truncate">{name}</Name>
        </button>
      )}
      <IconButton icon={Layers} label={`Give ${name} to all labels of the layout`} onClick={onApplyToAll} />
      <IconButton
        icon={Pipette}
        label={`Change ${name} to the selected label`}
        disabled={onChange === null}
        onClick={() => onChange?.()}
      />
      <IconButton icon={Pencil} label={`Rename style ${name}`} onClick={() => setRenaming(true)} />
      <IconButton icon={Trash2} label={`Delete style ${name}`} onClick={onRemove} />
    </li>
  )
}

/** Draws two letters in the colours of the style, on grey, which light and dark labels stand out from. */
function Sample({ look: { colour, outline, opacity } }: Pick<LabelStyle, 'look'>) {
  return (
    <span aria-hidden className="grid h-6 w-8 shrink-0 place-items-center rounded bg-neutral-500">
      <span
        className="text-sm font-bold"
        style={{
          color: colour,
          opacity: opacity / 100,
          ...(outline && { WebkitTextStroke: `3px ${outline}`, paintOrder: 'stroke' }),
        }}
      >
        Aa
      </span>
    </span>
  )
}
