import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignStartHorizontal,
  AlignStartVertical,
} from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import type { AlignTo } from '@/lib/editor/placing/placing'
import type { Placer } from './use-placing'

/** An icon shows the line that edges lie on, so the icons of an upright line align across. */
const ACROSS = [
  { alignment: 'left', icon: AlignStartVertical, label: 'Align left' },
  { alignment: 'centre', icon: AlignCenterVertical, label: 'Align centre' },
  { alignment: 'right', icon: AlignEndVertical, label: 'Align right' },
] as const
const DOWN = [
  { alignment: 'top', icon: AlignStartHorizontal, label: 'Align top' },
  { alignment: 'middle', icon: AlignCenterHorizontal, label: 'Align middle' },
  { alignment: 'bottom', icon: AlignEndHorizontal, label: 'Align bottom' },
] as const

/** Aligns what is selected, six ways. */
export function AlignButtons({ placer, to }: { placer: Placer; to: AlignTo }) {
  return (
    <div className="flex flex-wrap gap-x-1">
      {[ACROSS, DOWN].map((three) => (
        <div key={three[0].alignment} className="flex">
          {three.map(({ alignment, icon, label }) => (
            <IconButton
              key={alignment}
              icon={icon}
              label={label}
              disabled={placer.disabled}
              onClick={() => placer.run({ to: 'align', alignment, with: to })}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
