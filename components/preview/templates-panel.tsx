'use client'

import { useMemo, useState } from 'react'
import { useDesk, useEditor, useFill, useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { Segmented } from '@/components/ui/fields/segmented'
import { FloatingPanel } from '@/components/ui/floating-panel'
import { addSources, notIn } from '@/lib/editor/arranging/add-sources'
import { type Choice, choicesFor } from '@/lib/editor/arranging/choices'
import { follow } from '@/lib/editor/arranging/follow'
import { noRoomFor, sayUsed } from '@/lib/editor/arranging/room-for-spacing'
import { recallFollow, recallStyle, rememberFollow, rememberStyle } from '@/lib/editor/arranging/template-memory'
import { sayNothing, sayScope, scopeIn } from '@/lib/editor/arranging/template-scope'
import { nameEdit } from '@/lib/editor/state/edit-words'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { compose, NO_CHANGE } from '@/lib/layout/diff'
import { followingOf, type TemplateStyle } from '@/lib/layout/document'
import { isolated } from '@/lib/shared/isolated'
import { FollowRow } from './follow-row'
import { SaveTemplate } from './save-template'
import { SharedRow } from './shared-row'
import { StyleFields } from './style-fields'
import { TemplateMiniature } from './template-miniature'
import { useOwnTemplates } from './use-own-templates'

/** Counts are offered up to this one, which is how many inputs most accounts may send. */
const MOST_COUNTED = 9

const memory = () => localStorage

type TemplatesPanelProps = {
  anchor: HTMLElement
  editor: EditorStore
  sources: Sources
  onClose: () => void
}

/**
 * Shows what each template would make of the layout, with its own inputs. A press applies one. Where more pictures are
 * asked for than the layout has, sources of the room are placed too.
 */
export default function TemplatesPanel({ anchor, editor, sources, onClose }: TemplatesPanelProps) {
  const { aspectOf, isGone, isSoundOnly } = sources
  const { announce } = useSeat()
  const document = useEditor(editor, (state) => state.document)
  const selection = useEditor(editor, (state) => state.selection)
  const frame = useEditor(editor, (state) => state.frame)
  const step = useEditor(editor, (state) => state.step)
  const entries = useDesk((state) => state.roster.entries)
  const [style, setStyle] = useState(() => recallStyle(memory))
  const [isWanted, setWanted] = useState(() => recallFollow(memory))
  const own = useOwnTemplates(editor)
  const fill = useFill()
  const [asked, setAsked] = useState<number | null>(null)

  const scope = scopeIn(document, selection)
  const { placed, chosen, locked } = scope
  const isPart = chosen < placed
  const unused = useMemo(() => {
    const room = entries.map(({ streamId }) => ({ kind: 'stream', streamId }) as const)
    return notIn(fill(document), room).filter((source) => !isGone(source) && !isSoundOnly(source))
  }, [entries, document, fill, isGone, isSoundOnly])
  const most = Math.min(MOST_COUNTED, placed + unused.length)
  const count = isPart ? chosen : Math.max(placed, Math.min(asked ?? (placed || most), most))

  const choicesIn = (style: TemplateStyle) => {
    const { newId } = editor.getState()
    const adding = count > placed ? addSources(document, unused.slice(0, count - placed), { frame, newId }) : NO_CHANGE
    return choicesFor({
      editor: { document: fill(document), frame, step, selection },
      adding,
      aspectOf,
      style,
      own: own.templates,
    })
  }
  const following = followingOf(document)
  const apply = ({ diff, name, template, isWhole, used }: Choice, inStyle = style) => {
    const { edit, document: stored } = editor.getState()
    const followed = isWhole && (isWanted || following?.room) ? { template: template.id, style: inStyle } : null
    const says = `Template ${isolated(name)}, ${count === 1 ? '1 input' : `${count} inputs`}${followed ? ', followed' : ''}`
    const less = sayUsed(inStyle, used())
    edit(compose(diff, isWhole ? follow(stored, followed) : NO_CHANGE))
    const after = editor.getState().document
    if (after === document) announce(`${says}: they lie so already`)
    else nameEdit(after, less ? `${says}. ${less}` : says)
  }
  const choices = choicesIn(style)
  /** What is seen lies so already, or would if it were laid out again. */
  const current =
    choices.find(({ isNow }) => isNow) ?? choices.find(({ template }) => template.id === following?.template)
  const currentIn = (next: TemplateStyle) =>
    current ? choicesIn(next).find(({ template }) => template.id === current.template.id) : undefined
  const restyle = (next: TemplateStyle, part: keyof TemplateStyle): string | null => {
    const isSpacing = part === 'gap' || part === 'margin'
    const refused = isSpacing ? noRoomFor(part, next, (style) => currentIn(style)?.used() ?? null) : null
    if (refused !== null) return refused
    setStyle(next)
    rememberStyle(memory, next)
    const then = current?.isNow ? currentIn(next) : undefined
    if (then) apply(then, next)
    return null
  }
  const setFollow = (wanted: boolean) => {
    const now = choices.find(({ isNow, isWhole }) => isNow && isWhole)
    setWanted(wanted)
    rememberFollow(memory, wanted)
    if (!wanted || now)
      editor.getState().edit(follow(document, now && wanted ? { template: now.template.id, style } : null))
  }
  return (
    <FloatingPanel title="Templates" anchor={anchor} onClose={onClose}>
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b px-3.5 py-1.5">
        <h2 className="text-sm font-semibold">Templates</h2>
        <p className="min-w-0 text-xs text-muted">{sayScope(scope, count)}</p>
      </div>
      {!isPart && placed < most ? (
        <div className="flex items-center gap-2 px-3.5 pt-3">
          <span aria-hidden className="shrink-0 text-xs text-faint">
            Pictures
          </span>
          <div className="min-w-0 flex-1">
            <Segmented
              label="Pictures"
              value={String(count)}
              choices={counts(Math.max(1, placed), most).map((each) => ({ value: each, label: each }))}
              onChange={(value) => setAsked(Number(value))}
            />
          </div>
        </div>
      ) : null}
      {choices.length === 0 ? (
        <p className="px-3.5 py-4 text-sm text-muted">{sayNothing(scope)}</p>
      ) : (
        <ul
          aria-label="Templates"
          className="grid min-h-28 flex-1 grid-cols-3 gap-2 overflow-y-auto p-3.5 max-sm:grid-cols-2"
        >
          {choices.map((choice) => (
            <TemplateMiniature
              key={choice.template.id}
              choice={choice}
              filled={fill(choice.after)}
              frame={frame}
              sources={sources}
              onPick={() => {
                apply(choice)
                onClose()
              }}
              onRemove={
                own.templates.includes(choice.template) ? () => void own.remove(choice.template.id, choice.name) : null
              }
            />
          ))}
        </ul>
      )}
      <FollowRow
        follows={following && (choices.find(({ template }) => template.id === following.template)?.name ?? 'Arrange')}
        isWanted={isWanted}
        onChange={setFollow}
      />
      <StyleFields style={style} note={sayUsed(style, current?.used() ?? null)} onChange={restyle} />
      <SaveTemplate disabled={placed + locked === 0} onSave={own.save} />
      <SharedRow {...own} />
    </FloatingPanel>
  )
}

const counts = (least: number, most: number): string[] =>
  Array.from({ length: most - least + 1 }, (_, index) => String(least + index))
