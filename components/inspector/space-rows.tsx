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
import { NumberField } from '@/components/ui/fields/number-field'
import { IconButton } from '@/components/ui/icon-button'
import type { Placing } from '@/lib/editor/placing/placing'
import { SHORTCUTS } from '@/lib/editor/shortcuts'
import { commonGap } from '@/lib/geometry/distribute'
import type { Rect, Size } from '@/lib/geometry/rect'
import { Row } from './row'
import type { Placer } from './use-placing'

const SPACINGS = [
  { axis: 'x', by: 'gap', icon: AlignHorizontalSpaceBetween, label: 'Equal gaps across' },
  { axis: 'x', by: 'centre', icon: AlignHorizontalDistributeCenter, label: 'Centres equally far apart, across' },
  { axis: 'y', by: 'gap', icon: AlignVerticalSpaceBetween, label: 'Equal gaps down' },
  { axis: 'y', by: 'centre', icon: AlignVerticalDistributeCenter, label: 'Centres equally far apart, down' },
] as const

const GAPS = [
  { axis: 'x', label: 'Gap across', mark: '↔' },
  { axis: 'y', label: 'Gap down', mark: '↕' },
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
const SWAP_KEYS = SHORTCUTS.filter(({ command }) => command.do === 'place' && command.placing.to === 'swap')
  .map(({ caption }) => printed(caption))
  .at(0)

type SpaceRowsProps = { placer: Placer; rects: readonly Rect[]; frame: Size; lastName: string }

/** Spaces several inputs, gives them one size, and changes their places. */
export function SpaceRows({ placer, rects, frame, lastName }: SpaceRowsProps) {
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
              disabled={disabled || rects.length < 3}
              onClick={() => run({ to: 'distribute', axis, by })}
            />
          ))}
        </div>
      </Row>
      <Row name="Gap">
        <div className="grid grid-cols-2 gap-1.5">
          {GAPS.map(({ axis, label, mark }) => (
            <NumberField
              key={axis}
              label={label}
              mark={mark}
              value={commonGap(rects, axis)}
              disabled={disabled}
              onCommit={(gap) => {
                const most = axis === 'x' ? frame.width : frame.height
                if (Math.abs(gap) > most) return `${label} must be ${-most} to ${most}.`
                run({ to: 'set-gap', axis, gap })
                return null
              }}
            />
          ))}
        </div>
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
            keys={SWAP_KEYS}
            disabled={disabled || rects.length !== 2}
            onClick={() => run(SWAP)}
          />
        </div>
      </Row>
    </>
  )
}
