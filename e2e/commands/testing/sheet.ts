import type { Page } from '@playwright/test'
import { expect } from '../../testing/fixtures'

/** Finds what the sheet of keys has. */
export function sheetOf(page: Page) {
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  return {
    sheet,
    says: sheet.getByRole('status', { name: 'Keys' }),
    /** Tells the keys that the sheet prints beside a command. */
    keysOf: (label: string) =>
      sheet
        .getByRole('term')
        .filter({ hasText: new RegExp(`^${label}$`) })
        .locator('xpath=following-sibling::dd'),
    change: (label: string) => sheet.getByRole('button', { name: `Change the keys of ${label}`, exact: true }),
    reset: (label: string) => sheet.getByRole('button', { name: `Reset the keys of ${label}`, exact: true }),
    recorder: sheet.getByRole('application'),
    taken: sheet.getByRole('alertdialog'),
    openSheet: async () => {
      await page.keyboard.press('?')
      await expect(sheet).toBeVisible()
    },
  }
}
