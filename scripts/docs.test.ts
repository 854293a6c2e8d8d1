import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8')
const named = (folder: string, ending: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`)

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...named('docs', '.md')]
const PATH = /^(?:(?:app|components|lib|e2e|scripts|docs|public|\.ci)\/\S*|\S+\.(?:ts|tsx|mjs|cjs|md))$/
const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g

/** Words that read as a path from the root. A pattern such as `lib/**` names no one file. */
const pathsIn = (text: string): string[] =>
  text
    .replace(LINK, ' ')
    .split(/[\s`"',|]+/)
    .map((word) => word.replace(/^\((?=[^)]*$)/, '').replace(/[.;:]+$/, ''))
    .map((word) => (word.includes('(') ? word : word.replace(/\)$/, '')))
    .filter((word) => PATH.test(word) && !/[*…<>{}]|:\/\//.test(word))

const linksIn = (text: string): string[] =>
  [...text.matchAll(LINK)].flatMap(([, to = '']) => (/^(?:https?:|#)/.test(to) ? [] : [to.replace(/#.*$/, '')]))

it.each(PAGES)('every path that %s names is there', (page) => {
  const text = read(page)
  const places = [...pathsIn(text), ...linksIn(text).map((link) => join(dirname(page), link))]
  expect(places.filter((place) => !existsSync(join(ROOT, place)))).toEqual([])
})

it('CONTRIBUTING.md says what every npm script does, and the pages name no other', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
  const told = (page: string) =>
    [...read(page).matchAll(/npm (?:run ([\w:-]+)|(?:start|test)\b)/g)].map(([all, name]) => name ?? all.slice(4))
  expect(scripts.filter((script) => !told('CONTRIBUTING.md').includes(script))).toEqual([])
  expect(PAGES.flatMap(told).filter((name) => !scripts.includes(name))).toEqual([])
})

it('docs/decisions/README.md links to every decision', () => {
  const decisions = readdirSync(join(ROOT, 'docs/decisions')).filter((file) => /^\d/.test(file))
  expect(linksIn(read('docs/decisions/README.md')).sort()).toEqual(decisions.sort())
})

it('docs/architecture.md names every room that has a rule', () => {
  const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
  const rooms: string[] = forbidden.flatMap(
    ({ name }: { name: string }) => name.match(/^(\S+) imports only/)?.[1] ?? [],
  )
  const words = read('docs/architecture.md').split(/[\s`,;|]+/)
  expect(rooms.length).toBeGreaterThan(20)
  expect(rooms.filter((room) => ![room, room.replace('lib/server/', '')].some((name) => words.includes(name)))).toEqual(
    [],
  )
})
