import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * Makes what looks a page through by axe's rules. It reads there what they found. Otherwise each look sends all of that
 * to a page that is opened for it: frames of other origins need that, and the desk has none of them.
 */
export const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
