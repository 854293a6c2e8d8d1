import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { StartMixBody } from './wire'

/** Describes the parts of a zod schema that are read to find its fields. */
type Schema = Readonly<{
  _zod: { def: { innerType?: Schema; element?: Schema; shape?: Readonly<Record<string, Schema>> } }
}>

/** Lists the path of every value that a body may hold, such as `MixInput[].RectInfo.Left`. */
function pathsOf(schema: Schema, path = ''): string[] {
  const { innerType, element, shape } = schema._zod.def
  if (innerType) return pathsOf(innerType, path)
  if (element) return pathsOf(element, `${path}[]`)
  if (!shape) return [path]
  return Object.entries(shape).flatMap(([name, inner]) => pathsOf(inner, path ? `${path}.${name}` : name))
}

const rows = readFileSync(new URL('../../docs/contract.md', import.meta.url), 'utf8')
  .split('## 8.')[1]
  ?.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| field') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

it('the table of docs/contract.md has every field of the wire once, and no other', () => {
  expect(rows?.map(([field]) => field).sort()).toEqual(pathsOf(StartMixBody as unknown as Schema).sort())
})

it.each(rows ?? [])('%s has a word of ours, a place to edit it and a check', (_field, ...cells) => {
  expect(cells.slice(0, 4).every((cell) => cell !== '')).toBe(true)
})

it.each(rows ?? [])('%s: the files that check it exist', (_field, _mark, _ours, _edited, checked = '') => {
  for (const file of checked.match(/check-[a-z]+/g) ?? []) {
    expect(() => readFileSync(new URL(`../mix/check/${file}.ts`, import.meta.url))).not.toThrow()
  }
})
