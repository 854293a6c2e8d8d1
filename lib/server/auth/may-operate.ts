import { MIXDESK } from '@/lib/protocol/request'
import { prepared, type Reader } from '@/lib/server/db/prepared'
import { isAtLeast, Role } from './roles'

const roleOf = prepared((db, { personId }: { personId: string }) =>
  db.selectFrom('user').select('role').where('id', '=', personId),
)

/**
 * Tells whether a person may take and stop now: whoever was removed, or has another role since, may not. Mixdesk may,
 * for what it takes by itself.
 */
export async function mayOperate(db: Reader, personId: string): Promise<boolean> {
  if (personId === MIXDESK.id) return true
  const [user] = await roleOf(db, { personId })
  const role = Role.safeParse(user?.role)
  return role.success && isAtLeast(role.data, 'operator')
}
