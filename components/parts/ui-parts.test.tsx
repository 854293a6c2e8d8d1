import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { UiParts } from './ui-parts'

const UI = join(import.meta.dirname, '..', 'ui')

/** These need no row of their own on the page. */
const NOT_ON_PAGE: Readonly<Record<string, string>> = {
  KeyGuard: 'draws nothing',
  Nothing: 'draws nothing',
  Closed: 'draws nothing',
  OnItsWay: 'draws nothing',
  MissingCode: 'stands in the layout of every page; a button brings it (trouble-parts.tsx)',
  Boundary: 'draws what it is given; Part is one',
  ComboList: 'is the list of ComboField',
  Docked: 'lies beside the canvas of a desk, which the page of parts has not',
  WantedPlace: 'draws nothing',
  MenuAt: 'stands where the pointer asks for it',
  MenuItem: 'is a row of Menu and MenuAt',
  NumberBox: 'is the box of NumberField and FormulaField',
}

/** A default export is fetched by the component beside it, which is on the page (on-demand.tsx). */
const EXPORTED = /^export (?:async )?(?:function|class|const) ([A-Z]\w*[a-z]\w*)/gm
const IMPORTED = /^import \{([^}]*)\} from '@\/components\/ui\//gm

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.includes('.test.'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))

const found = (folder: string, pattern: RegExp): string[] =>
  sources(folder)
    .flatMap((source) => [...source.matchAll(pattern)])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))

it('the page of parts shows every component of components/ui', () => {
  const exported = found(UI, EXPORTED)
  const imported = new Set(found(import.meta.dirname, IMPORTED))
  expect(exported.length).toBeGreaterThan(30)
  expect(exported.filter((name) => !imported.has(name)).sort()).toEqual(Object.keys(NOT_ON_PAGE).sort())
})

it('the server can draw them', () => {
  expect(renderToStaticMarkup(<UiParts />)).toContain('Inspector fields')
})
