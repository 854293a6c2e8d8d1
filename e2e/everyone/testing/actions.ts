import type { Page } from '@playwright/test'

/**
 * Counts what a person does on the page, as the browser hears it: a press of the pointer, with the drag that follows
 * it, and a key that goes down, a held modifier left out.
 */
export async function countActions(page: Page): Promise<() => Promise<number>> {
  const start = () => {
    const counted = { actions: 0 }
    const one = () => {
      counted.actions += 1
    }
    window.addEventListener('pointerdown', one, { capture: true })
    window.addEventListener(
      'keydown',
      ({ key, repeat }) => {
        if (!repeat && !['Shift', 'Control', 'Alt', 'Meta'].includes(key)) one()
      },
      { capture: true },
    )
    return counted
  }
  const counted = await page.evaluateHandle(start)
  return () => counted.evaluate(({ actions }) => actions)
}
