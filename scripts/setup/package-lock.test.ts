import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Entry = { resolved?: string; optionalDependencies?: Record<string, string> }
const packages: Record<string, Entry> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages

// npm leaves other platforms' packages out when it makes a lock file from a node_modules that lacks them.
// `npm ci` refuses such a file. A complete one: delete node_modules, then `npm install`.
it('has an entry for every platform’s packages', () => {
  const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)))
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
  expect(wanted.length).toBeGreaterThan(100)
  expect(wanted.filter((name) => !names.has(name))).toEqual([])
})

// A host in the lock file would tie every machine to that registry; .npmrc keeps it out.
it('names no registry', () => {
  expect(Object.keys(packages).filter((path) => packages[path]?.resolved?.startsWith('http'))).toEqual([])
})
