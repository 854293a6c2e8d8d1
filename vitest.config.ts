import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The timeout is for machines that do other things too; nothing is asserted by it.
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: { include: ['{app,components,lib,scripts}/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 60_000 },
})
