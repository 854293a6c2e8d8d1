import * as z from '@/lib/shared/schema'

export const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'must be #rrggbb in lower case'))
