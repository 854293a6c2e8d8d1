import { PicturesChange } from '@/lib/protocol/pictures/show-pictures'
import { changePictures } from '@/lib/server/pictures/change-pictures'
import { readPictures } from '@/lib/server/pictures/read-pictures'
import { route } from '@/lib/server/route'

export const GET = route('viewer', null, ({ context, params }) => readPictures(context, params.showId))

export const PUT = route('operator', PicturesChange, ({ context, operator, params, input }) =>
  changePictures(context, operator, params.showId, input),
)
