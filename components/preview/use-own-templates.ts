import { useMemo, useState } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { ownTemplateOf, toTemplate } from '@/lib/editor/arranging/own-templates'
import { recallOwn, rememberOwn } from '@/lib/editor/arranging/template-memory'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { isolated } from '@/lib/shared/isolated'

const memory = () => localStorage

/** Holds the templates that were saved in this browser. Another tab may save some too: each change begins with all. */
export function useOwnTemplates(editor: EditorStore) {
  const { announce } = useSeat()
  const [own, setOwn] = useState(() => recallOwn(memory))
  const keep = (next: typeof own, says: string) => {
    const isKept = rememberOwn(memory, next)
    if (isKept) setOwn(next)
    announce(isKept ? says : 'Template not saved: this browser keeps no more')
    return isKept
  }
  return {
    templates: useMemo(() => own.map(toTemplate), [own]),
    /** Returns whether the layout as it is could be saved. */
    save: (name: string): boolean => {
      const { document, frame, newId } = editor.getState()
      const template = ownTemplateOf(document, frame, { id: newId(), name })
      return template !== null && keep([...recallOwn(memory), template], `Template ${isolated(template.name)} saved`)
    },
    /** `templateId` is that of the template, which is made of that of its record. */
    remove: (templateId: string, name: string) =>
      keep(
        recallOwn(memory).filter((each) => toTemplate(each).id !== templateId),
        `Template ${isolated(name)} removed`,
      ),
  }
}
