import type { Locator, Page } from '@playwright/test'

/** What is pressed is at least so large, in CSS pixels. */
export const LEAST = { finger: 44, mouse: 24 }

/** Finds the tabs of a desk that has no room for everything at once. */
export function tabsOf(page: Page) {
  const group = page.getByRole('navigation', { name: 'Part of the desk' })
  const tab = (name: string): Locator => group.locator('label').filter({ hasText: new RegExp(`^${name}$`, 'i') })
  return {
    shown: () => group.isVisible(),
    names: async () => {
      const words = await group.locator('label').filter({ visible: true }).allTextContents()
      return words.map((word) => word.trim())
    },
    has: (name: string) => tab(name).isVisible(),
    choose: (name: string) => tab(name).click(),
  }
}

/**
 * Lists the controls of the page that cannot be pressed: those that no scrolling brings into view, and those that
 * something else covers.
 */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed = 'button, a[href], input, select, textarea, [role="option"], [role="switch"], [role="slider"]'
    const said = (element: Element) =>
      element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.outerHTML.slice(0, 60)
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const problems: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(pressed)) {
      if (!isShown(element) || element.closest('nav label, .sr-only')) continue
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, top, right, bottom } = element.getBoundingClientRect()
      if (right - left < 1 || bottom - top < 1) problems.push(`${said(element)}: has no size`)
      else if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        problems.push(`${said(element)}: lies outside of the page`)
      else {
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        if (
          !there ||
          !(element.contains(there) || there.contains(element) || there.closest('label')?.contains(element))
        )
          problems.push(`${said(element)}: is covered by ${there ? said(there) : 'nothing'}`)
      }
    }
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth - clientWidth} px too wide`)
    return problems
  })
}
