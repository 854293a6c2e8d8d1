import { expect, it } from 'vitest'
import { z } from 'zod'
import * as mini from 'zod/mini'
import { ShowName } from '@/lib/layout/show'
import { NewAccount } from '@/lib/protocol/account'
import { record } from '@/lib/shared/schema'
import { parseInput } from './input'

const Width = z.number().int().min(16).max(4096)
const Input = z.strictObject({
  name: z.string().min(1).max(5).optional(),
  outputs: z
    .array(z.object({ width: Width }))
    .max(2)
    .optional(),
  fit: z.enum(['crop', 'fit']).optional(),
  kind: z.discriminatedUnion('type', [z.object({ type: z.literal('stream') })]).optional(),
  weight: z.number().min(0).optional(),
  fps: z.optional(mini.int().check(mini.minimum(1), mini.maximum(60))),
  shared: z.optional(mini.string().check(mini.maxLength(3))),
  records: z.optional(record(mini.string(), mini.number(), 2)),
  colour: z.string().regex(/^#/, 'must be #rrggbb').optional(),
})

const refusal = (value: unknown) => {
  try {
    parseInput(Input, value)
    return 'accepted'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

it.each([
  [{ name: 'x' }, 'accepted'],
  [null, 'The request must be an object.'],
  [{ name: 7 }, 'name must be text.'],
  [{ name: '' }, 'name must have at least 1 character.'],
  [{ name: 'too long' }, 'name must have at most 5 characters.'],
  [{ outputs: [{ width: 8 }] }, 'outputs[0].width must be from 16 to 4096.'],
  [{ outputs: [{ width: 16 }, { width: 1e308 }] }, 'outputs[1].width must be from 16 to 4096.'],
  [{ outputs: [{ width: 5000 }] }, 'outputs[0].width must be from 16 to 4096.'],
  [{ outputs: [{ width: 1.5 }] }, 'outputs[0].width must be a whole number.'],
  [{ outputs: [{ width: Number.NaN }] }, 'outputs[0].width must be a number.'],
  [{ outputs: [{}] }, 'outputs[0].width is missing.'],
  [{ outputs: [{ width: 16 }, { width: 16 }, { width: 16 }] }, 'outputs must have at most 2 entries.'],
  [{ fit: 'stretch' }, 'fit must be one of "crop", "fit".'],
  [{ kind: { type: 'url' } }, 'kind.type is of no known kind.'],
  [{ weight: -1 }, 'weight must be at least 0.'],
  [{ weight: Number.POSITIVE_INFINITY }, 'weight must be a number.'],
  [{ fps: 61 }, 'fps must be from 1 to 60.'],
  [{ fps: 12.5 }, 'fps must be a whole number.'],
  [{ shared: 'long' }, 'shared must have at most 3 characters.'],
  [{ colour: 'red' }, 'colour must be #rrggbb.'],
  [{ role: 'admin' }, 'The request must not hold "role".'],
  [{ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }, 'The request must not hold "a", "b", "c", "d", "e" and others.'],
  [{ ['k'.repeat(101)]: 1 }, `The request must not hold "${'k'.repeat(100)}…".`],
  [{ records: { a: 1, b: 2, c: 3 } }, 'records must have at most 2 entries.'],
  [{ records: { a: 1, ['k'.repeat(101)]: 'x' } }, `records.${'k'.repeat(100)}… must be a number.`],
  [{ records: [] }, 'records must be an object.'],
])('%j: %s', (value, message) => {
  expect(refusal(value)).toBe(message)
})

it.each([
  [NewAccount, { name: 'a', appId: 1e308, region: 'fra', serverSecret: 's' }, 'appId', 'must be a whole number from 1'],
  [NewAccount, { name: '\0'.repeat(99), appId: 1, region: 'fra', serverSecret: 's' }, 'name', 'at most 80'],
  [ShowName, '\0', '', 'must not hold control characters'],
  [ShowName, '\0'.repeat(999), '', 'must not hold control characters'],
])('a path that breaks several rules is named once: %#', (schema, value, path, says) => {
  const refused = () => parseInput<typeof NewAccount | typeof ShowName>(schema, value)
  expect(refused).toThrow(expect.objectContaining({ details: [{ path, message: expect.stringContaining(says) }] }))
})

it('lists at most 50 wrong paths', () => {
  const refused = () => parseInput(z.array(z.number()), Array.from({ length: 60 }).fill('x'))
  expect(refused).toThrow(expect.objectContaining({ details: expect.objectContaining({ length: 50 }) }))
})
