import { TemplateStyle } from '@/lib/layout/document'
import { MOST_OWN, type OwnTemplate, OwnTemplates } from '@/lib/layout/own/own-template'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { type Memory, recalled, remembered } from '@/lib/shared/memory'

const STYLE_KEY = 'mixdesk.template-style'
const FOLLOW_KEY = 'mixdesk.follow-template'
const OWN_KEY = 'mixdesk.own-templates'

/** Reads the style that this browser used last. Without a readable one it is the plain one. */
export const recallStyle = (memory: Memory): TemplateStyle =>
  TemplateStyle.safeParse(recalled(memory, STYLE_KEY)).data ?? PLAIN_STYLE

/** Keeps the style for all shows in this browser. Without storage each page begins with the plain one. */
export const rememberStyle = (memory: Memory, style: TemplateStyle): void => void remembered(memory, STYLE_KEY, style)

/** Tells whether layouts shall follow the templates that are applied to them: they do until somebody says no. */
export const recallFollow = (memory: Memory): boolean => recalled(memory, FOLLOW_KEY) !== false

export const rememberFollow = (memory: Memory, follows: boolean): void => void remembered(memory, FOLLOW_KEY, follows)

/** Reads the templates that were saved in this browser, the oldest first. */
export const recallOwn = (memory: Memory): readonly OwnTemplate[] =>
  OwnTemplates.safeParse(recalled(memory, OWN_KEY)).data ?? []

/** Keeps these templates for all shows in this browser. Returns false where there are too many or no storage. */
export const rememberOwn = (memory: Memory, own: readonly OwnTemplate[]): boolean =>
  own.length <= MOST_OWN && remembered(memory, OWN_KEY, own)
