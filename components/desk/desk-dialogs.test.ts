import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, it } from 'vitest'

it('what lib/editor fetches when it is asked for is fetched early by the desk', () => {
  const files = readdirSync('lib/editor', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => posix.join('lib/editor', file))
  const asked = files.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/import\('(\.[^']+)'\)/g), ([, path = '']) =>
      posix.join(posix.dirname(file), path),
    ),
  )
  const early = readFileSync('components/desk/desk-dialogs.tsx', 'utf8')
  expect(asked).not.toEqual([])
  expect(asked.filter((path) => !early.includes(`fetched(() => import('@/${path}'))`))).toEqual([])
})
