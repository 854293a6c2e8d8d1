import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useSeat } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { pathOf } from '@/components/seat/shared/shared-list'
import { allOwn, onlyHere, sharedTemplates } from '@/components/seat/shared/shared-templates'
import { recallOwn, rememberOwn } from '@/lib/editor/arranging/template-memory'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { OwnTemplate } from '@/lib/layout/own/own-template'
import { ownTemplateOf, toTemplate } from '@/lib/layout/templates/own-templates'
import { isolated } from '@/lib/shared/isolated'

const memory = () => localStorage

/**
 * Holds the templates that were saved from layouts: those of the show, and those that this browser alone keeps. What is
 * saved here goes to the show, and a copy stays in the browser for other shows.
 */
export function useOwnTemplates(editor: EditorStore) {
  const { desk, announce } = useSeat()
  const store = sharedTemplates(desk)
  const { list: shared, problem, read } = useStore(store)
  const [changes, setChanges] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: storage tells nobody of a change, so that it is counted
  const here = useMemo(() => onlyHere(shared), [shared, changes])
  const keepHere = (next: readonly OwnTemplate[]) => {
    rememberOwn(memory, next)
    setChanges((count) => count + 1)
  }
  const ask = async (method: string, path: string, body: unknown, done: string, not: string): Promise<boolean> => {
    const { problem } = await send(method, path, body)
    const isDone = problem === null
    if (isDone) await read()
    else store.setState({ problem: `${not}: ${problem}` })
    announce(isDone ? done : `${not}: ${problem}`)
    return isDone
  }
  const add = (templates: readonly OwnTemplate[], done: string) =>
    ask(
      'POST',
      pathOf(desk, 'templates'),
      { templates },
      done,
      templates.length === 1 ? 'Template not saved' : 'Templates not shared',
    )
  return {
    // biome-ignore lint/correctness/useExhaustiveDependencies: storage tells nobody of a change, so that it is counted
    templates: useMemo(() => allOwn(shared), [shared, changes]),
    problem,
    isKnown: shared !== null,
    read,
    /** Counts those that nobody else at the show has. It is 0 until it is known what the show has. */
    alone: shared ? here.length : 0,
    share: () =>
      add(here, here.length === 1 ? 'Template shared with the show' : `${here.length} templates shared with the show`),
    save: async (name: string) => {
      const { document, frame, newId } = editor.getState()
      const template = ownTemplateOf(document, frame, { id: newId(), name })
      if (!template) return announce('Template not saved: it needs a name, and 1 to 100 inputs')
      if (await add([template], `Template ${isolated(template.name)} saved`)) keepHere([...recallOwn(memory), template])
    },
    /** Takes a template from the show and from this browser. `templateId` is made of the id of its record. */
    remove: async (templateId: string, name: string) => {
      const isThis = (each: OwnTemplate) => toTemplate(each).id === templateId
      const done = `Template ${isolated(name)} removed`
      const known = shared?.find(isThis)
      if (
        known &&
        !(await ask('DELETE', `${pathOf(desk, 'templates')}/${known.id}`, undefined, done, 'Template not removed'))
      )
        return
      if (!known) announce(done)
      keepHere(recallOwn(memory).filter((each) => !isThis(each)))
    },
  }
}
