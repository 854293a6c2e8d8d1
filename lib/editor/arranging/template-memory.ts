import { TemplateStyle } from '@/lib/layout/document'
import { MOST_OWN, type OwnTemplate, OwnTemplates } from '@/lib/layout/own/own-template'
import { PLAIN_STYLE } from './style'

const STYLE_KEY = 'mixdesk.template-style'
const FOLLOW_KEY = 'mixdesk.follow-template'
const OWN_KEY = 'mixdesk.own-templates'

/** Returns the storage of this browser. Where the browser keeps none, it throws. */
type Memory = () => Pick<Storage, 'getItem' | 'setItem'>

/** Reads the style that this browser used last. Without a readable one it is the plain one. */
export const recallStyle = (memory: Memory): TemplateStyle =>
  TemplateStyle.safeParse(read(memory, STYLE_KEY)).data ?? PLAIN_STYLE

/** Keeps the style for all shows in this browser. Without storage each page begins with the plain one. */
export const rememberStyle = (memory: Memory, style: TemplateStyle): void => void write(memory, STYLE_KEY, style)

/** Tells whether layouts shall follow the templates that are applied to them: they do until somebody says no. */
export const recallFollow = (memory: Memory): boolean => read(memory, FOLLOW_KEY) !== false

export const rememberFollow = (memory: Memory, follows: boolean): void => void write(memory, FOLLOW_KEY, follows)

/** Reads the templates that were saved in this browser, the oldest first. */
export const recallOwn = (memory: Memory): readonly OwnTemplate[] =>
  OwnTemplates.safeParse(read(memory, OWN_KEY)).data ?? []

/** Keeps these templates for all shows in this browser. Returns false where there are too many or no storage. */
export const rememberOwn = (memory: Memory, own: readonly OwnTemplate[]): boolean =>
  own.length <= MOST_OWN && write(memory, OWN_KEY, own)

function read(memory: Memory, key: string): unknown {
  try {
    return JSON.parse(memory().getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function write(memory: Memory, key: string, value: unknown): boolean {
  try {
    memory().setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
