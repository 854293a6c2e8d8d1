import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as next from 'next/dist/lib/constants'
import { expect, it } from 'vitest'
import * as ours from './next-constants'

const ROOT = join(import.meta.dirname, '../..')

it('what stands in for the constants of Next says the same', () => {
  expect(next).toMatchObject(ours)
})

it('no file has a server action, whose reducer is left out of the browser', () => {
  const withActions = ['app', 'components', 'lib'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) => /^\s*['"]use server['"]/m.test(readFileSync(join(ROOT, top, name), 'utf8'))),
  )
  expect(withActions).toEqual([])
})

it('no guessing of routes is switched on, whose code is left out of the browser', () => {
  expect(readFileSync(join(ROOT, 'next.config.mjs'), 'utf8')).not.toContain('optimisticRouting')
})
