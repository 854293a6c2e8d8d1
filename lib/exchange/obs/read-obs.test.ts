import { describe, expect, it } from 'vitest'
import {
  boxed,
  camera,
  collection,
  type Fields,
  group,
  item,
  scene,
  sized,
} from '@/lib/exchange/testing/obs-collection'
import { isFailure } from '@/lib/shared/failures'
import { isObsCollection, readObs } from './read-obs'

const FULL_HD = { width: 1920, height: 1080 }
const read = (content: unknown) => readObs(content, FULL_HD)

/** Reads one scene and tells its places as `name x y width height`. */
function placesIn(content: unknown, index = 0): string[] {
  const { scenes } = read(content)
  return (scenes[index]?.places ?? []).map(({ name, rect, isHidden, isLocked, group }) =>
    [`${name} ${rect.x} ${rect.y} ${rect.width} ${rect.height}`]
      .concat(isHidden ? 'hidden' : [], isLocked ? 'locked' : [], group ? `in ${group.name}` : [])
      .join(', '),
  )
}

const lossesIn = (content: unknown): string[] => read(content).lost.map(({ path, message }) => `${path}: ${message}`)

/** Tells all that a refusal says. */
function failureOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return isFailure(error) ? JSON.stringify([error.message, error.details]) : String(error)
  }
  return ''
}

const HOST = camera('Host')
const GUEST = camera('Guest')

describe('a scene is a layout', () => {
  const both = [boxed('Host', [0, 0, 640, 720]), boxed('Guest', [640, 0, 640, 720])]

  it('with its items bottom first, in the order of the scenes', () => {
    const content = collection(
      [HOST, GUEST, scene('Solo', [boxed('Host', [0, 0, 1280, 720])]), scene('Interview', both)],
      {
        scene_order: [{ name: 'Interview' }, { name: 'Solo' }],
      },
    )
    expect(read(content).scenes.map(({ name }) => name)).toEqual(['Interview', 'Solo'])
    expect(placesIn(content)).toEqual(['Host 0 0 640 720', 'Guest 640 0 640 720'])
    expect(read(content).scenes[0]?.frame).toEqual({ width: 1280, height: 720 })
  })

  it('with what OBS does not draw hidden, or left out', () => {
    const content = collection([
      HOST,
      GUEST,
      scene('Interview', [
        boxed('Host', [0, 0, 640, 720], { visible: false }),
        boxed('Guest', [640, 0, 640, 720], { visible: undefined }),
        boxed('Nobody', [0, 0, 100, 100]),
      ]),
    ])
    expect(placesIn(content)).toEqual(['Host 0 0 640 720, hidden', 'Guest 640 0 640 720, hidden'])
    expect(lossesIn(content)).toEqual([
      'Interview › Nobody: has no source in the file',
      ': Transitions, hotkeys and the sound mixer of OBS',
    ])
  })

  it('whose sources are found by uuid before their name', () => {
    const renamed = { ...HOST, name: 'Anna', uuid: 'u-1' }
    const content = collection([renamed, scene('Interview', [boxed('Host', [0, 0, 100, 90], { source_uuid: 'u-1' })])])
    expect(placesIn(content)).toEqual(['Anna 0 0 100 90'])
  })
})

describe('a group', () => {
  const children = [boxed('Host', [0, 0, 300, 200]), boxed('Guest', [300, 0, 300, 200])]
  const around = item('Pair', { pos: { x: 100, y: 50 }, scale: { x: 0.5, y: 0.5 } })

  it('is drawn once, though OBS stores its items twice', () => {
    const backups = children.map((child) => ({ ...child, group_item_backup: true }))
    const content = collection([HOST, GUEST, scene('Interview', [...backups, around])], {
      groups: [group('Pair', [600, 200], children)],
    })
    expect(placesIn(content)).toEqual(['Host 100 50 150 100, in Pair', 'Guest 250 50 150 100, in Pair'])
    expect(lossesIn(content)).toHaveLength(1)
  })

  it('cuts what stands over it, and says so', () => {
    const content = collection([HOST, GUEST, scene('Interview', [item('Pair')])], {
      groups: [group('Pair', [400, 200], children)],
    })
    expect(placesIn(content)).toEqual(['Host 0 0 300 200, in Pair', 'Guest 300 0 100 200, in Pair'])
    expect(lossesIn(content)[0]).toContain('Interview › Pair › Guest: stands over its group')
  })

  it('is hidden with all that is in it', () => {
    const content = collection([HOST, GUEST, scene('Interview', [{ ...around, visible: false }])], {
      groups: [group('Pair', [600, 200], children)],
    })
    expect(placesIn(content)).toEqual(['Host 100 50 150 100, hidden, in Pair', 'Guest 250 50 150 100, hidden, in Pair'])
  })

  it('is locked with all that is in it, and an item by itself', () => {
    const locked = [boxed('Host', [0, 0, 300, 200], { locked: true }), boxed('Guest', [300, 0, 300, 200])]
    const one = collection([HOST, GUEST, scene('Interview', [around])], {
      groups: [group('Pair', [600, 200], locked)],
    })
    expect(placesIn(one)).toEqual(['Host 100 50 150 100, locked, in Pair', 'Guest 250 50 150 100, in Pair'])
    const all = collection([HOST, GUEST, scene('Interview', [{ ...around, locked: true }])], {
      groups: [group('Pair', [600, 200], children)],
    })
    expect(placesIn(all)).toEqual(['Host 100 50 150 100, locked, in Pair', 'Guest 250 50 150 100, locked, in Pair'])
  })
})

describe('a scene within a scene', () => {
  const inner = scene('Inner', [boxed('Host', [0, 0, 640, 360])])

  it('is drawn in its place', () => {
    const nested = item('Inner', { pos: { x: 640, y: 360 }, scale: { x: 0.5, y: 0.5 } })
    expect(placesIn(collection([HOST, scene('Outer', [nested]), inner]))).toEqual(['Host 640 360 320 180'])
  })

  it('is left out where it is hidden, since it is no place of its own', () => {
    const content = collection([HOST, scene('Outer', [item('Inner', { visible: false })]), inner])
    expect(placesIn(content)).toEqual([])
    expect(lossesIn(content)).toContain('Outer › Inner: is hidden in OBS, with all that it shows')
  })

  it('has its own size where it says so', () => {
    const own = scene('Inner', [boxed('Host', [0, 0, 200, 100])], { custom_size: true, cx: 200, cy: 100 })
    const nested = boxed('Inner', [0, 0, 400, 200])
    expect(placesIn(collection([HOST, scene('Outer', [nested]), own]))).toEqual(['Host 0 0 400 200'])
  })

  it('that holds itself is drawn no second time', () => {
    const loop = scene('Loop', [boxed('Host', [0, 0, 640, 360]), item('Loop')])
    expect(placesIn(collection([HOST, loop]))).toEqual(['Host 0 0 640 360'])
    expect(lossesIn(collection([HOST, loop]))).toContain('Loop › Loop: holds itself')
  })

  it('is refused where scenes or groups are nested very deep', () => {
    const chain = (length: number) =>
      collection([HOST, scene('Outer', [item('1')])], {
        groups: Array.from({ length }, (_, index) => group(`${index + 1}`, [100, 100], [item(`${index + 2}`)])),
      })
    expect(read(chain(30)).scenes).toHaveLength(1)
    for (const length of [40, 15_000]) {
      expect(() => read(chain(length))).toThrow('The import nests scenes and groups more than 32 deep.')
    }
  })

  it('that is shown very many times is refused', () => {
    const levels = [...'abcdefgh'].map((name, index, all) =>
      scene(
        name,
        Array.from({ length: 8 }, () => item(all[index + 1] ?? 'Host')),
      ),
    )
    expect(() => read(collection([HOST, ...levels]))).toThrow('shows more than 20000 items')
  })
})

describe('coordinates', () => {
  const relative = {
    pos: { x: 1, y: 2 },
    pos_rel: { x: -1, y: -0.5 },
    scale_rel: { x: 0.5, y: 0.5 },
    scale_ref: { x: 1920, y: 1080 },
  }
  const both = (fields: Fields) =>
    collection([sized('Host', 640, 360), scene('Interview', [item('Host', relative)])], { ...fields })

  it.each([
    { why: 'version 2: the relative ones', fields: { version: 2 }, place: 'Host 280 180 213 120' },
    { why: 'a resolution and no version: the relative ones', fields: {}, place: 'Host 280 180 213 120' },
    { why: 'neither: those in pixels', fields: { resolution: undefined }, place: 'Host 1 2 640 360' },
  ])('$why', ({ fields, place }) => expect(placesIn(both(fields))).toEqual([place]))

  it('in pixels count where an item has no others', () => {
    const content = collection([HOST, scene('Interview', [boxed('Host', [10, 20, 300, 200])])], { version: 2 })
    expect(placesIn(content)).toEqual(['Host 10 20 300 200'])
  })

  it('of bounds are relative, too', () => {
    const fields = { ...relative, bounds_type: 1, bounds_rel: { x: 1, y: 0.5 } }
    const content = collection([HOST, scene('Interview', [item('Host', fields)])], { version: 2 })
    expect(placesIn(content)).toEqual(['Host 280 180 360 180'])
  })
})

it('a field that is null is taken for absent, as OBS takes it', () => {
  const names = ['pos', 'scale', 'bounds', 'pos_rel', 'scale_rel', 'bounds_rel', 'scale_ref', 'rot', 'align', 'locked']
  const more = ['source_uuid', 'bounds_type', 'bounds_align', 'bounds_crop', 'crop_left', 'crop_top', 'crop_right']
  const nothing = Object.fromEntries(
    [...names, ...more, 'crop_bottom', 'group_item_backup'].map((name) => [name, null]),
  )
  const inner = { ...scene('S', [item('Host', nothing), item('Host', { pos: { x: 640, y: null } })]), uuid: null }
  const empty = { version: null, scene_order: null, groups: null, name: null }
  const content = collection([sized('Host', 640, 360), inner], empty)
  expect(placesIn(content)).toEqual(['Host 0 0 640 360', 'Host 640 0 640 360'])
  const hidden = collection([sized('Host', 640, 360), scene('S', [item('Host', { visible: null })])])
  expect(placesIn(hidden)).toEqual(['Host 0 0 640 360, hidden'])
})

describe('the canvas', () => {
  const told = { pos: { x: 320, y: 180 }, pos_rel: { x: -0.88889, y: -0.5 } }
  const wrong = { pos: { x: 320, y: 180 }, pos_rel: { x: 0, y: 0 } }
  const content = (fields: Fields) =>
    collection([HOST, scene('Interview', [boxed('Host', [0, 0, 64, 36], fields)])], { resolution: undefined })

  it('follows from an item with both kinds of position', () => {
    expect(read(content(told)).scenes[0]?.frame).toEqual({ width: 1280, height: 720 })
  })

  it.each([
    { why: 'there is no such item', fields: {} },
    { why: 'a tool wrote zeros', fields: wrong },
  ])('is taken for what is given, and said to be, where $why', ({ fields }) => {
    expect(read(content(fields)).scenes[0]?.frame).toEqual(FULL_HD)
    expect(lossesIn(content(fields))).toContain('canvas: is not in the file: taken for 1920 × 1080')
  })

  it('is taken for what is given where the file says 0 × 0, too', () => {
    const empty = { ...content({}), resolution: { x: 0, y: 0 } }
    expect(read(empty).scenes[0]?.frame).toEqual(FULL_HD)
    expect(lossesIn(empty)).toContain('canvas: is not in the file: taken for 1920 × 1080')
  })
})

describe('what a mix cannot keep is said', () => {
  const one = (fields: Fields, source: Fields = sized('Host', 400, 300)) =>
    collection([{ ...HOST, ...source }, scene('S', [item('Host', fields)])])

  it.each([
    { why: 'a mirror', fields: { scale: { x: -1, y: 1 }, pos: { x: 400, y: 0 } }, said: 'is mirrored' },
    { why: 'half a turn', fields: { rot: 180, pos: { x: 400, y: 300 } }, said: 'turned by 180°' },
    { why: 'a quarter', fields: { rot: 90, pos: { x: 400, y: 0 } }, said: 'turned by a quarter' },
    { why: 'any turn', fields: { rot: 45, pos: { x: 400, y: 0 } }, said: 'turned by 45°' },
    { why: 'a crop at one side', fields: { crop_left: 100 }, said: 'is cropped in OBS (left 100, top 0' },
    { why: 'a stretch', fields: { scale: { x: 2, y: 1 } }, said: 'is stretched' },
    { why: 'an unknown size', fields: {}, source: camera('Host', { settings: {} }), said: 'taken for 1280 × 720' },
    { why: 'a filter', fields: {}, source: { filters: [{}] }, said: 'has a filter in OBS' },
  ])('$why', ({ fields, source, said }) => expect(lossesIn(one(fields, source)).join()).toContain(said))

  it('and a crop from the middle is none', () => {
    expect(lossesIn(one({ crop_left: 50, crop_right: 50 }))).toHaveLength(1)
    expect(placesIn(one({ crop_left: 50, crop_right: 50 }))).toEqual(['Host 0 0 300 300'])
  })

  it.each([
    { id: 'text_gdiplus_v3', said: 'is a text' },
    { id: 'image_source', said: 'is a picture' },
    { id: 'browser_source', said: 'is a web page' },
    { id: 'wasapi_input_capture', said: 'is sound alone' },
    { id: 'sck_audio_capture', said: 'is sound alone' },
  ])('$id $said', ({ id, said }) => {
    expect(placesIn(one({}, { id }))).toEqual([])
    expect(lossesIn(one({}, { id })).join()).toContain(said)
  })
})

describe('boxes keep their meaning', () => {
  const boxOf = (fields: Fields) =>
    read(collection([sized('Host', 400, 300), scene('S', [item('Host', { pos: { x: 100, y: 50 }, ...fields })])]))
      .scenes[0]?.places[0]
  const bounds = { x: 640, y: 360 }
  const box = { x: 100, y: 50, width: 640, height: 360 }

  it.each([
    { why: 'fitted in', type: 2, fit: 'fit', rect: box },
    { why: 'filled', type: 3, fit: 'crop', rect: box },
    { why: 'at most as large, and smaller', type: 6, fit: 'crop', rect: { x: 221, y: 80, width: 400, height: 300 } },
    { why: 'by height', type: 5, fit: 'crop', rect: { x: 180, y: 50, width: 480, height: 360 } },
  ])('$why', ({ type, fit, rect }) => {
    const place = boxOf({ bounds_type: type, bounds })
    expect(place?.fit).toBe(fit)
    expect(Math.abs((place?.rect.x ?? 0) - rect.x)).toBeLessThanOrEqual(1)
    expect(place?.rect).toMatchObject({ y: rect.y, width: rect.width, height: rect.height })
  })
})

describe('sources', () => {
  it('that fill the lowest layer with a colour are the background', () => {
    const red = { id: 'color_source_v3', name: 'Red', settings: { color: 0xff0000ff, width: 1280, height: 720 } }
    const content = collection([red, HOST, scene('S', [item('Red'), boxed('Host', [0, 0, 100, 100])])])
    expect(read(content).scenes[0]?.background).toBe('#ff0000')
    expect(placesIn(content)).toEqual(['Host 0 0 100 100'])
  })

  it('that are guests of VDO.Ninja are places, though OBS has them as web pages', () => {
    const page = { id: 'browser_source', name: 'Eva', settings: { url: 'https://vdo.ninja/?view=abc' } }
    expect(placesIn(collection([page, scene('S', [item('Eva')])]))).toEqual(['Eva 0 0 800 600'])
  })

  describe('that have an address', () => {
    const ADDRESS = 'rtmp://live.example/app/secret-key'
    const feed = (settings: Fields, id = 'ffmpeg_source') =>
      collection([{ id, name: 'Feed', settings }, scene('S', [boxed('Feed', [0, 0, 100, 100])])])

    it('keep it where they pull a stream that ZEGOCLOUD can pull', () => {
      const [place] = read(feed({ is_local_file: false, input: ADDRESS })).scenes[0]?.places ?? []
      expect(place?.url).toBe(ADDRESS)
    })

    it.each([
      { why: 'plays a file, and pulled a stream before', settings: { is_local_file: true, input: ADDRESS } },
      { why: 'does not say, which is a file in OBS', settings: { input: ADDRESS } },
      { why: 'has a very long one', settings: { is_local_file: false, input: `${ADDRESS}${'/x'.repeat(1024)}` } },
      { why: 'says so in a word', settings: { is_local_file: 'false', input: ADDRESS } },
      { why: 'is of another kind', settings: { is_local_file: false, input: ADDRESS }, id: 'vlc_source' },
      {
        why: 'pulls what ZEGOCLOUD cannot',
        settings: { is_local_file: false, input: 'srt://live.example/secret-key' },
      },
    ])('are places by their name where one $why', ({ settings, id }) => {
      const imported = read(feed(settings, id))
      expect(imported.scenes[0]?.places).toMatchObject([{ name: 'Feed', url: null }])
      expect(JSON.stringify(imported)).not.toContain('secret-key')
    })

    it('tell it in no report and no mistake', () => {
      const settings = { is_local_file: false, input: ADDRESS }
      expect(JSON.stringify(read(feed(settings)).lost)).not.toContain('secret-key')
      const broken = { id: 'ffmpeg_source', name: 'Feed', uuid: 1, settings }
      const mistake = failureOf(() => read(collection([broken, scene('S', [item('Feed', { rot: ADDRESS })])])))
      expect(mistake).toContain('sources[0].uuid must be text')
      expect(mistake).not.toContain('secret-key')
    })
  })
})

describe('a file that is none', () => {
  it.each([
    { what: 'a package.json', content: { name: 'x', version: '1.0.0', sources: ['a'] } },
    { what: 'a list', content: [] },
    { what: 'null', content: null },
  ])('$what is not taken for a collection', ({ content }) => expect(isObsCollection(content)).toBe(false))

  it.each([
    { why: 'text for a number', fields: { rot: 'left' }, path: 'sources[1].settings.items[0].rot must be a number' },
    { why: 'no number', fields: { pos: { x: Number.NaN } }, path: 'sources[1].settings.items[0].pos.x must be' },
    { why: 'a list', fields: { pos: [] }, path: 'sources[1].settings.items[0].pos must be an object' },
  ])('$why is refused with its path', ({ fields, path }) => {
    expect(() => read(collection([HOST, scene('S', [item('Host', fields)])]))).toThrow(path)
  })

  it('with a kind of source that is no word is refused', () => {
    const page = camera('Page', { id: 'x'.repeat(100_000) })
    expect(() => read(collection([page, scene('S', [item('Page')])]))).toThrow(
      'sources[0].id must have at most 200 characters.',
    )
  })

  it('without a scene is refused', () => {
    expect(() => read(collection([HOST]))).toThrow('without scenes')
  })
})
