import { toJsonText } from '@/lib/mix/programs/json-text'
import type { ProgramRequest } from '@/lib/mix/programs/program'
import { type Language, PROGRAMS } from '@/lib/mix/programs/programs'

export type Format = 'json' | Language

const LANGUAGES = Object.keys(PROGRAMS) as Language[]

export const FORMATS: readonly { value: Format; label: string }[] = [
  { value: 'json', label: 'JSON' },
  ...LANGUAGES.map((value) => ({ value, label: PROGRAMS[value].label })),
]

export const fileNameOf = (format: Format): string => (format === 'json' ? 'start-mix.json' : PROGRAMS[format].fileName)

export const textOf = (format: Format, request: ProgramRequest): string =>
  format === 'json' ? toJsonText(request.body) : PROGRAMS[format].write(request)
