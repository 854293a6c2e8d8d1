'use client'

import { clsx } from 'clsx'
import { Minus, Plus } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { navigate } from '@/components/canvas/navigate/navigate'
import type { Ground } from '@/components/canvas/navigate/steering'
import { printed } from '@/components/seat/printed-keys'
import { useEditor, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { keysInUse } from '@/lib/editor/keys-in-use'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Look } from '@/lib/editor/state/look'
import { SelectSeveral } from './select-several'

/** The control is as high as the margin that the frame leaves. For fingers it is as large as they need. */
const SMALL = 'h-6! pointer-coarse:h-11! pointer-coarse:min-w-11'

type ZoomControlProps = Ground & Readonly<{ editor: EditorStore; surface: HTMLElement | null }>

/** Says at the corner of the canvas how large the frame is shown, and changes it. What zooms and pans comes with it. */
export default function ZoomControl({ editor, surface, pane, fit }: ZoomControlProps) {
  const { announce } = useSeat()
  const camera = useEditor(editor, (state) => state.camera)
  const hasSelection = useEditor(editor, (state) => state.selection.length > 0)
  useNavigation(editor, surface, { pane, fit })
  const percent = `${Math.round((camera ?? fit).scale * 100)} %`
  const to = (target: Look) => () => announce(editor.getState().lookTo?.(target) ?? '')
  return (
    <div className="pointer-events-none absolute inset-x-1 bottom-0.5 flex items-end justify-between">
      <SelectSeveral editor={editor} />
      <fieldset aria-label="Zoom" className="pointer-events-auto ml-auto flex items-center rounded-md bg-canvas/85">
        <IconButton icon={Minus} label="Zoom out" keys={keysTo('out')} className={SMALL} onClick={to('out')} />
        <Menu
          trigger={
            <Button
              variant="quiet"
              size="small"
              title="Scale of the preview"
              aria-label={`Scale of the preview: ${percent}${camera ? '' : ', the whole frame'}`}
              className={clsx(SMALL, 'min-w-13 tabular-nums')}
            >
              {percent}
            </Button>
          }
          items={[
            { label: 'Fit the frame', keys: keysTo('fit'), onSelect: to('fit') },
            { label: '100 %', keys: keysTo('actual'), onSelect: to('actual') },
            { label: '200 %', onSelect: to('double') },
            { label: 'Selection', keys: keysTo('selection'), disabled: !hasSelection, onSelect: to('selection') },
          ]}
        />
        <IconButton icon={Plus} label="Zoom in" keys={keysTo('in')} className={SMALL} onClick={to('in')} />
      </fieldset>
    </div>
  )
}

/**
 * Each layout has a canvas and an editor of its own, and a canvas that failed is drawn anew; a window of another size
 * has neither.
 */
function useNavigation(editor: EditorStore, surface: HTMLElement | null, ground: Ground): void {
  const latest = useRef(ground)
  useLayoutEffect(() => {
    latest.current = ground
  })
  useEffect(() => {
    return surface ? navigate(surface, editor, () => latest.current) : undefined
  }, [editor, surface])
}

function keysTo(to: Look): string | undefined {
  const row = keysInUse.getState().find(({ command }) => command.do === 'look' && command.to === to)
  return row?.caption && printed(row.caption)
}
