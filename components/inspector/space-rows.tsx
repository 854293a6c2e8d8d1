import {
  AlignHorizontalDistributeCenter,
  AlignHorizontalSpaceBetween,
  AlignVerticalDistributeCenter,
  AlignVerticalSpaceBetween,
  ArrowLeftRight,
  FlipHorizontal2,
  FlipVertical2,
} from 'lucide-react'
import { printed } from '@/components/seat/printed-keys'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { keysInUse } from '@/lib/editor/keys-in-use'
import type { Placing } from '@/lib/editor/placing/placing'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Input } from '@/lib/layout/input'
import { GapFields } from './gap-fields'
import { Row } from './row'
import type { Placer } from './use-placing'

const SPACINGS = [
  { axis: 'x', by: 'gap', icon: AlignHorizontalSpaceBetween, label: 'Equal gaps across' },
  { axis: 'x', by: 'centre', icon: AlignHorizontalDistributeCenter, label: 'Centres equally far apart, across' },
  { axis: 'y', by: 'gap', icon: AlignVerticalSpaceBetween, label: 'Equal gaps down' },
  { axis: 'y', by: 'centre', icon: AlignVerticalDistributeCenter, label: 'Centres equally far apart, down' },
] as const

const SIZES = [
  { says: 'Width', label: 'Same width', width: true, height: false },
  { says: 'Height', label: 'Same height', width: false, height: true },
  { says: 'Size', label: 'Same size', width: true, height: true },
] as const

const FLIPS = [
  { axis: 'x', icon: FlipHorizontal2, label: 'Flip places left to right' },
  { axis: 'y', icon: FlipVertical2, label: 'Flip places top to bottom' },
] as const

const SWAP: Placing = { to: 'swap' }

function swapKeys(): string | undefined {
  const row = keysInUse.getState().find(({ command }) => command.do === 'place' && command.placing.to === 'swap')
  return row?.caption && printed(row.caption)
}

type SpaceRowsProps = { editor: EditorStore; placer: Placer; inputs: readonly Input[]; lastName: string }

/** Spaces several inputs, gives them one size, and changes their places. */
export function SpaceRows({ editor, placer, inputs, lastName }: SpaceRowsProps) {
  const { disabled, run } = placer
  return (
    <>
      <Row name="Distribute">
        <div className="flex">
          {SPACINGS.map(({ axis, by, icon, label }) => (
            <IconButton
              key={label}
              icon={icon}
              label={label}
              disabled={disabled || inputs.length < 3}
              onClick={() => run({ to: 'distribute', axis, by })}
            />
          ))}
        </div>
      </Row>
      <Row name="Gap">
        <GapFields editor={editor} placer={placer} />
      </Row>
      <Row name="Same">
        <div className="flex flex-wrap gap-1">
          {SIZES.map(({ says, label, width, height }) => (
            <Button
              key={label}
              size="small"
              aria-label={label}
              title={`${label} as ${lastName}, selected last`}
              disabled={disabled}
              onClick={() => run({ to: 'same-size', width, height })}
            >
              {says}
            </Button>
          ))}
        </div>
      </Row>
      <Row name="Change">
        <div className="flex">
          {FLIPS.map(({ axis, icon, label }) => (
            <IconButton
              key={axis}
              icon={icon}
              label={label}
              disabled={disabled}
              onClick={() => run({ to: 'mirror', axis })}
            />
          ))}
          <IconButton
            icon={ArrowLeftRight}
            label="Swap two"
            keys={swapKeys()}
            disabled={disabled || inputs.length !== 2}
            onClick={() => run(SWAP)}
          />
        </div>
      </Row>
    </>
  )
}
