import { ensureBuilt } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'

installPackages()
await ensureBuilt()
