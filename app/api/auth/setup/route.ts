import { makeFirstAdmin } from '@/lib/server/auth/setup-link'
import { readJson } from '@/lib/server/http/body'
import { parseInput } from '@/lib/server/http/input'
import { toLogged } from '@/lib/server/log'
import { created, openRoute } from '@/lib/server/route'
import { FirstAdmin } from '@/lib/shared/user'

export const POST = openRoute(async ({ context, request }) => {
  const admin = parseInput(FirstAdmin, await readJson(request))
  await makeFirstAdmin(context, admin)
  context.log.info({ email: toLogged(admin.email), role: 'admin' }, 'a user was added by the one-time link')
  return created({ made: true })
})
