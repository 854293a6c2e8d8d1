import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { expect, it } from 'vitest'

/** Next takes `page.<extension>` for a page, and no other name. */
async function isPage(fileName: string, phase: string): Promise<boolean> {
  const path = '../../next.config.mjs'
  const { default: config } = await import(path)
  return config(phase).pageExtensions.some((extension: string) => fileName === `page.${extension}`)
}

it('is a page while developing, and none in a build', async () => {
  expect(await isPage('page.dev.tsx', PHASE_DEVELOPMENT_SERVER)).toBe(true)
  expect(await isPage('page.dev.tsx', PHASE_PRODUCTION_BUILD)).toBe(false)
  expect(await isPage('page.dev.tsx', PHASE_PRODUCTION_SERVER)).toBe(false)
  expect(await isPage('page.tsx', PHASE_PRODUCTION_BUILD)).toBe(true)
})
