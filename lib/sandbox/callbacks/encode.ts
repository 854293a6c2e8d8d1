import { z } from 'zod'
import type { CallbackFields } from './fields'

/** Says how a callback's data is encoded, which depends on the account's age (contract 5). */
export const CallbackFormat = z.enum(['json', 'encoded-json', 'form'])
export type CallbackFormat = z.infer<typeof CallbackFormat>

export type Letter = Readonly<{ contentType: string; text: string }>

const FORM = 'application/x-www-form-urlencoded'

export function encode(fields: CallbackFields, format: CallbackFormat): Letter {
  switch (format) {
    case 'json':
      return { contentType: 'application/json', text: JSON.stringify(fields) }
    case 'encoded-json':
      return { contentType: FORM, text: encodeURIComponent(JSON.stringify(fields)) }
    case 'form':
      return { contentType: FORM, text: toForm(fields) }
  }
}

/**
 * Writes fields as a form. A list becomes one field for each entry, with brackets after the name; an empty list becomes
 * no field.
 */
function toForm(fields: CallbackFields): string {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value)
    else for (const entry of value) form.append(`${name}[]`, entry)
  }
  return form.toString()
}
