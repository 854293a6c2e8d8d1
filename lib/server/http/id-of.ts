import { z } from 'zod'
import { ID } from '@/lib/shared/id-pattern'

/** Accepts an id. `what` is in the refusal, with its article: "must be the id of a show". */
export const idOf = (what: string) => z.string().regex(ID, `must be the id of ${what}`)
