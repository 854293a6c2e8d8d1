'use client'

import { Fragment } from 'react'
import { useEditor } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { onDemand } from '@/components/ui/on-demand'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { inputOf, watermarkOf } from '@/lib/layout/document'
import { LayoutInspector } from './layout-inspector'
import { Heading } from './row'
import { SectionMemory } from './section-memory'

const InputInspector = onDemand(() => import('./input-inspector'))
const SeveralInspector = onDemand(() => import('./several-inspector'))
const InputSections = onDemand(() => import('./input-sections'))
const WatermarkFields = onDemand(() => import('./watermark-fields'))

type InspectorProps = { editor: EditorStore; sources: Sources }

/**
 * Shows all about what is selected, or about the whole layout when nothing is, which alone is fetched with the page.
 */
export function Inspector(props: InspectorProps) {
  // What is inside has no say in the layout of the page: numbers that follow an edit cost as little as can be, and what
  // is hidden from the eye does not make the page scroll.
  return (
    <section aria-label="Inspector" className="relative min-h-0 flex-1">
      <div className="absolute inset-0 overflow-y-auto pb-3 contain-strict">
        <SectionMemory>
          <Selected {...props} />
        </SectionMemory>
      </div>
    </section>
  )
}

function Selected({ editor, sources }: InspectorProps) {
  const document = useEditor(editor, (state) => state.document)
  const selection = useEditor(editor, (state) => state.selection)
  const layoutId = useEditor(editor, (state) => state.layoutId)
  const inputs = selection.map((id) => inputOf(document, id)).filter((input) => input !== null)
  const [first] = inputs
  if (!first) {
    const isWatermark = selection.includes('watermark') && watermarkOf(document) !== null
    return isWatermark ? (
      <>
        <Heading title="Watermark" />
        <WatermarkFields key={layoutId} editor={editor} />
      </>
    ) : (
      <LayoutInspector key={layoutId} editor={editor} />
    )
  }
  const key = inputs.map(({ id }) => id).join()
  return (
    <Fragment key={key}>
      {inputs.length > 1 ? (
        <SeveralInspector editor={editor} inputs={inputs} />
      ) : (
        <InputInspector editor={editor} input={first} sources={sources} />
      )}
      <InputSections editor={editor} inputs={inputs} />
    </Fragment>
  )
}
