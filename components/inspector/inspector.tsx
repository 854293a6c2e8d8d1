'use client'

import { useEditor } from '@/components/desk/desk-context'
import type { Sources } from '@/components/desk/use-sources'
import type { EditorStore } from '@/lib/editor/editor-store'
import { inputOf } from '@/lib/layout/document'
import { InputInspector } from './input-inspector'
import { LayoutInspector } from './layout-inspector'
import { SeveralInspector } from './several-inspector'

/** The numbers behind what is selected; of the whole layout when nothing is. */
export function Inspector({ editor, sources }: { editor: EditorStore; sources: Sources }) {
  const document = useEditor(editor, (state) => state.document)
  const selection = useEditor(editor, (state) => state.selection)
  const layoutId = useEditor(editor, (state) => state.layoutId)
  const inputs = selection.map((id) => inputOf(document, id)).filter((input) => input !== null)
  const [first] = inputs
  return (
    <section aria-label="Inspector" className="min-h-0 flex-1 overflow-y-auto pb-3">
      {inputs.length > 1 ? (
        <SeveralInspector key={inputs.map(({ id }) => id).join()} editor={editor} inputs={inputs} />
      ) : first ? (
        <InputInspector key={first.id} editor={editor} input={first} sources={sources} />
      ) : (
        <LayoutInspector key={layoutId} editor={editor} />
      )}
    </section>
  )
}
