import { route } from '@/lib/server/route'
import { exportLayout } from '@/lib/server/shows/export-file'

export const GET = route('viewer', null, ({ context, params }) => exportLayout(context, params.layoutId))
