import type { APIRequestContext, Locator, Page } from '@playwright/test'
import type { Layout } from '@/lib/protocol/live'
import { expect } from './fixtures'

/** Reads the strip as an operator does: each card's place and name. */
export function stripOf(page: Page) {
  const strip = page.getByRole('region', { name: 'Layouts' })
  const card = (name: string): Locator => strip.getByRole('button', { name: new RegExp(`^[\\d·]+ ${name}(,|$)`) })
  return {
    card,
    newLayout: strip.getByRole('button', { name: 'New layout' }),
    names: () =>
      strip
        .getByRole('listitem')
        .getByRole('button', { name: /^[\d·]+ / })
        .evaluateAll((cards) => cards.map((each) => each.getAttribute('title'))),
    choose: async (name: string, item: string) => {
      await strip.getByRole('button', { name: `More for ${name}`, exact: true }).click()
      await page.getByRole('menuitem', { name: item }).click()
    },
  }
}

export async function addLayouts(api: APIRequestContext, showId: string, ...names: string[]): Promise<void> {
  for (const name of names) expect((await api.post(`/api/shows/${showId}/layouts`, { data: { name } })).ok()).toBe(true)
}

export const layoutsOf = async (api: APIRequestContext, showId: string): Promise<Layout[]> =>
  (await api.get(`/api/shows/${showId}/layouts`)).json()
