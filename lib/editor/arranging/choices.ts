import { type SpacingUsed, spacingUsed } from '@/lib/geometry/packing/spacing-used'
import { apply, compose, type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { inputOf, type LayoutDocument, type TemplateStyle } from '@/lib/layout/document'
import { applyTemplate } from '@/lib/layout/templates/apply-template'
import { isLaid, lay } from '@/lib/layout/templates/lay'
import { isOwn } from '@/lib/layout/templates/own-templates'
import { chosenOf, roomFor } from '@/lib/layout/templates/pictures'
import { seated } from '@/lib/layout/templates/seating'
import { type AspectOf, layingIn } from '@/lib/layout/templates/style'
import type { Template } from '@/lib/layout/templates/template'
import { templatesFor } from '@/lib/layout/templates/templates'
import type { EditorState } from '../state/editor-store'

export type Choice = Readonly<{
  template: Template
  name: string
  /** What a press changes, new inputs included, and the layout as it is then. */
  diff: Diff
  after: LayoutDocument
  /** Says that the inputs lie so already. */
  isNow: boolean
  /** Says that all inputs are laid out, and not a selection: the layout may follow it. */
  isWhole: boolean
  /** Measures what the pictures have of the style's spacing. The templates that people have made have their own. */
  used: () => SpacingUsed
}>

type Choosing = Readonly<{
  editor: Pick<EditorState, 'document' | 'frame' | 'step' | 'selection'>
  /** Adds inputs before they are arranged; `NO_CHANGE` where none are added. */
  adding: Diff
  aspectOf: AspectOf
  style: TemplateStyle
  /** The operator's own templates. */
  own: readonly Template[]
}>

/** Lists what each template that suits would make of the inputs: of those that are selected, or else of all. */
export function choicesFor({ editor, adding, aspectOf, style, own }: Choosing): Choice[] {
  const { frame, step, selection } = editor
  const document = apply(editor.document, adding)
  const isAdding = adding !== NO_CHANGE
  const inputs = chosenOf(document, isAdding ? [] : selection)
  const [alone] = selection
  const chosenId = !isAdding && selection.length === 1 && alone && inputOf(document, alone) ? alone : null
  const laying = layingIn(roomFor(inputs, document, frame, step), style, aspectOf, step)
  const templates = [...own.filter(({ suits }) => suits(inputs.length)), ...templatesFor(inputs.length)]
  return templates.map((template) => {
    const seats = seated(inputs, template.hasSpotlight ? chosenId : null)
    const laid = lay(template, seats, laying)
    const placed = applyTemplate(document, {
      ids: seats.map(({ id }) => id),
      rects: laid.rects,
      cornerRadius: style.cornerRadius,
    })
    return {
      template,
      name: template.nameOf(inputs.length),
      diff: isAdding ? compose(adding, placed) : placed,
      after: apply(document, placed),
      isNow: !isAdding && isLaid(laid),
      isWhole: inputs.length === chosenOf(document, []).length,
      used: () => (isOwn(template.id) ? style : spacingUsed(laid.rects, laying.area, style)),
    }
  })
}
