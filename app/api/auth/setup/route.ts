import { makeFirstAdmin } from '@/lib/server/auth/setup-link'
import { readJson } from '@/lib/server/http/body'
import { parseInput } from '@/lib/server/http/input'
import { created, openRoute } from '@/lib/server/route'
import { FirstAdmin } from '@/lib/shared/user'

export const POST = openRoute(async ({ context, request }) => {
  await makeFirstAdmin(context, parseInput(FirstAdmin, await readJson(request)))
  return created({ made: true })
})
