import { expect, it } from 'vitest'
import { extensionNames, outputNames, settingNames } from './field-names'

it('gives a part the names of its own fields, as the form has them', () => {
  expect(settingNames('user-data')).toEqual({ userData: 'userData', userDataAs: 'userDataAs' })
  expect(outputNames('main', 2)).toMatchObject({ kind: 'outputs.2.kind', fps: 'outputs.2.fps' })
  expect(outputNames('main', 2)).not.toHaveProperty('videoCodec')
  expect(extensionNames(1)).toEqual({ key: 'extensions.1.key', value: 'extensions.1.value' })
})
