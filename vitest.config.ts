import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The timeouts are long for machines that do other things too; no test asserts by them.
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,components,lib,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // The files of a worker share its modules: loading them anew for each file took more than half of the run.
    // A test then leaves nothing behind in a module, on globalThis or in process.env.
    isolate: false,
    // Tests run in processes and not in threads: some change process.env or kill a database that a native module holds
    // open.
    pool: 'forks',
    // They use every core: what vitest leaves free by default is half of a small machine.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
