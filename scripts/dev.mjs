import { join } from 'node:path'
import { checkAddress } from './setup/address.mjs'
import { isShellGone, runNext } from './setup/next.mjs'
import { installPackages } from './setup/packages.mjs'

/** Runs the development server: a change of the code is seen at once, and what is tried there stays out of ./data. */

process.chdir(join(import.meta.dirname, '..'))
try {
  await checkAddress('npm run dev')
  installPackages()
  if (isShellGone()) process.exit(1)
} catch (error) {
  console.error(`Mixdesk cannot start: ${error.message}`)
  process.exit(1)
}
runNext('dev', { environment: { DATA_DIR: process.env.DATA_DIR || './data-dev' } })
