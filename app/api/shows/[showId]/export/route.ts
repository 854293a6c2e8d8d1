import { route } from '@/lib/server/route'
import { exportShow } from '@/lib/server/shows/export-file'

export const GET = route('viewer', null, ({ context, params }) => exportShow(context, params.showId))
