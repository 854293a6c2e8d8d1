import { recallOwn } from '@/lib/editor/arranging/template-memory'
import { type OwnTemplate, OwnTemplates } from '@/lib/layout/own/own-template'
import { toTemplate } from '@/lib/layout/templates/own-templates'
import type { Template } from '@/lib/layout/templates/template'
import { sharedList } from './shared-list'

/** Holds the templates of the desk's show. */
export const sharedTemplates = sharedList('templates', OwnTemplates, 'The show’s templates could not be read.')

/** Puts the templates that this browser alone keeps behind those of the show. */
export const allOwn = (shared: readonly OwnTemplate[] | null): Template[] =>
  [...(shared ?? []), ...onlyHere(shared)].map(toTemplate)

/** Lists the templates of this browser that the show does not have. */
export function onlyHere(shared: readonly OwnTemplate[] | null): readonly OwnTemplate[] {
  const ids = new Set(shared?.map(({ id }) => id))
  return recallOwn(() => localStorage).filter(({ id }) => !ids.has(id))
}
