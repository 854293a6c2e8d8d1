import { PLAIN_STYLE, TemplateStyle } from './style'

const KEY = 'mixdesk.template-style'

type Memory = Pick<Storage, 'getItem' | 'setItem'>

/** Reads the style that this browser used last. Without a readable one it is the plain one. */
export function recallStyle(memory: () => Memory): TemplateStyle {
  try {
    return TemplateStyle.safeParse(JSON.parse(memory().getItem(KEY) ?? 'null')).data ?? PLAIN_STYLE
  } catch {
    return PLAIN_STYLE
  }
}

/** Keeps the style for all shows in this browser. */
export function rememberStyle(memory: () => Memory, style: TemplateStyle): void {
  try {
    memory().setItem(KEY, JSON.stringify(style))
  } catch {
    // Without storage each page begins with the plain style.
  }
}
