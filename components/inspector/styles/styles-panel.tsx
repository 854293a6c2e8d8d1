'use client'

import { Button } from '@/components/ui/button'
import { FloatingPanel } from '@/components/ui/floating-panel'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { isSame } from '@/lib/layout/diff'
import { lookOf, wears } from '@/lib/layout/hands/wear-look'
import type { Input } from '@/lib/layout/input'
import { SaveStyle } from './save-style'
import { StyleRow } from './style-row'
import { useLabelStyles } from './use-label-styles'

type StylesPanelProps = { anchor: HTMLElement; editor: EditorStore; inputs: readonly Input[]; onClose: () => void }

/** Lists the styles of the show. A press gives one to the selected labels. */
export default function StylesPanel({ anchor, editor, inputs, onClose }: StylesPanelProps) {
  const { styles, isKnown, problem, read, apply, applyToAll, save, change, rename, remove } = useLabelStyles(editor)
  const ids = inputs.map(({ id }) => id)
  const [look, ...others] = inputs.flatMap(({ label }) => (label ? [lookOf(label)] : []))
  const shared = look && others.every((other) => isSame(other, look)) ? look : null
  return (
    <FloatingPanel title="Label styles" anchor={anchor} onClose={onClose}>
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b px-3.5 py-1.5">
        <h2 className="text-sm font-semibold">Label styles</h2>
        <p className="min-w-0 text-xs text-muted">
          {inputs.length === 1 ? 'For the selected input' : `For ${inputs.length} selected inputs`}
        </p>
      </div>
      {styles.length > 0 ? (
        <ul aria-label="Label styles" className="grid min-h-12 flex-1 gap-0.5 overflow-y-auto p-2">
          {styles.map((style) => (
            <StyleRow
              key={style.id}
              style={style}
              isWorn={inputs.every((input) => wears(input, style.look))}
              onApply={() => {
                apply(style, ids)
                onClose()
              }}
              onApplyToAll={() => applyToAll(style)}
              onChange={shared && !isSame(shared, style.look) ? () => void change(style, shared) : null}
              onRename={(name) => void rename(style, name)}
              onRemove={() => void remove(style)}
            />
          ))}
        </ul>
      ) : (
        <p className="px-3.5 py-4 text-sm text-muted">
          {isKnown
            ? 'The show has no styles yet. Set up a label, then save it as a style.'
            : 'The styles are being read.'}
        </p>
      )}
      <SaveStyle
        why={look ? (shared ? null : 'The selected labels differ.') : 'The selected inputs have no label.'}
        onSave={(name) => shared && void save(name, shared)}
      />
      {problem === null ? null : (
        <div className="flex min-h-10 items-center gap-3 border-t px-3.5 py-1.5 text-xs">
          <p role="alert" className="min-w-0 flex-1 text-warning-text">
            {problem}
          </p>
          <Button variant="quiet" size="small" onClick={() => void read()}>
            {isKnown ? 'Dismiss' : 'Read again'}
          </Button>
        </div>
      )}
    </FloatingPanel>
  )
}
