import type { CDPSession, Page } from '@playwright/test'

type Key = Readonly<{ key: string; code: string; modifiers?: number; autoRepeat?: boolean }>
export const [ALT, CTRL, SHIFT] = [1, 2, 8]
export const ENTER = { key: 'Enter', code: 'Enter' } as const
export const ALT_GRAPH = { key: 'AltGraph', code: 'AltRight' } as const

/** Presses keys as a keyboard of any layout sends them. */
export async function keyboardOf(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  const send = (type: 'keyDown' | 'keyUp', { key, code, modifiers = 0, autoRepeat = false }: Key) =>
    session.send('Input.dispatchKeyEvent', {
      type,
      key,
      code,
      modifiers,
      autoRepeat,
      windowsVirtualKeyCode: key === 'Enter' ? 13 : 0,
      ...(type === 'keyDown' && key === 'Enter' ? { text: '\r' } : {}),
    })
  return {
    down: (key: Key) => send('keyDown', key),
    up: (key: Key) => send('keyUp', key),
    press: async (key: Key) => {
      await send('keyDown', key)
      await send('keyUp', key)
    },
    compose: (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
  }
}
