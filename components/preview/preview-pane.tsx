'use client'

import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { fitCamera } from '@/components/canvas/paint/view'
import type { DropTarget, Placement, PreviewCanvasProps } from '@/components/canvas/preview-canvas-props'
import { usePane } from '@/components/canvas/use-pane'
import { useLost } from '@/components/seat/lost'
import { Notices } from '@/components/seat/notices'
import { useOutlook } from '@/components/seat/outlook'
import { usePlates } from '@/components/seat/plates/name-plates'
import { useDesk, useEditor, useFill, useSeat } from '@/components/seat/seat-context'
import { useAddLayout } from '@/components/seat/use-add-layout'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import type { Sources } from '@/components/seat/use-sources'
import { Button } from '@/components/ui/button'
import { fetched } from '@/components/ui/fetching/fetched'
import { useFetched } from '@/components/ui/fetching/use-fetched'
import { Name } from '@/components/ui/name'
import { Closed, onDemand } from '@/components/ui/on-demand'
import { isDoubtful } from '@/lib/editor/state/doubt'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { inputsOf } from '@/lib/layout/document'
import { Heading } from './heading'
import { PreviewToolbar } from './preview-toolbar'
import type { OnPanel } from './toolbar-end'
import { useFollowing } from './use-following'

const PreviewCanvas = onDemand<PreviewCanvasProps>(async () => {
  const { PreviewCanvas } = await import('@/components/canvas/preview-canvas')
  return { default: PreviewCanvas }
})

const EmptyHint = onDemand(() => import('./empty-hint'))
const zoomControl = fetched(() => import('./zoom-control'))
const frameMenu = fetched(() => import('./frame-menu'))
/** Who comes near with a pointer may zoom next. */
const preloadZoom = () => void zoomControl.load().catch(() => {})
const TemplatesPanel = onDemand(() => import('./templates-panel'), Closed)

const never = () => () => {}
/** Tells whether there is a canvas: the server has none, and neither has the page before it is alive. */
const useInBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

type PreviewPaneProps = {
  editor: EditorStore
  sources: Sources
  dropTarget: RefObject<DropTarget | null>
  onPanel: OnPanel
  /** It stands in the caption. */
  children: ReactNode
}

/** Shows the canvas under its caption, which says in words how the preview relates to what is on air. */
export function PreviewPane({ editor, sources, dropTarget, onPanel, children }: PreviewPaneProps) {
  const { desk, canEdit } = useSeat()
  const inBrowser = useInBrowser()
  const layoutId = useEditor(editor, (state) => state.layoutId)
  const name = useDesk((state) => state.layouts.find((layout) => layout.id === layoutId)?.name ?? '')
  const labelFont = useDesk((state) => state.show.settings.labelFont)
  const hasPlates = usePlates()
  const { place } = sources
  const fill = useFill()
  const lost = useLost()
  const room = useRef<HTMLDivElement>(null)
  const pane = usePane(room)
  const frame = useEditor(editor, (state) => state.frame)
  const fit = useMemo(() => fitCamera(frame, pane), [frame, pane])
  const isEmpty = useEditor(editor, ({ document }) => inputsOf(document).length === 0)
  const [templatesAt, setTemplatesAt] = useState<HTMLElement | null>(null)
  const ZoomControl = useFetched(zoomControl)?.default
  const FrameMenu = useFetched(frameMenu)?.default
  const [surface, setSurface] = useState<HTMLElement | null>(null)
  const refuseTake = useRefuseTake()
  const onEnterHeld = useCallback(() => refuseTake('let go of the canvas first'), [refuseTake])
  useFollowing(editor, sources)
  const onPlace = useCallback(
    ({ source, rect, onto }: Placement) => place(source, onto === null ? rect : { onto }),
    [place],
  )
  return (
    <>
      <PreviewToolbar
        editor={editor}
        onArrange={sources.arrange}
        templatesAt={templatesAt}
        onTemplates={setTemplatesAt}
        onPanel={onPanel}
      />
      {templatesAt && canEdit ? (
        <TemplatesPanel anchor={templatesAt} editor={editor} sources={sources} onClose={() => setTemplatesAt(null)} />
      ) : null}
      <section aria-label="Preview" className="flex min-h-0 min-w-0 flex-1 flex-col pt-2.5">
        <Caption editor={editor} name={name} end={FrameMenu ? <FrameMenu {...{ editor, sources, onPanel }} /> : null}>
          {children}
        </Caption>
        <div ref={room} onPointerEnter={preloadZoom} className="relative min-h-0 flex-1">
          {inBrowser ? (
            <PreviewCanvas
              editor={editor}
              desk={desk}
              layoutName={name}
              fill={fill}
              nameOf={sources.nameOf}
              pictureOf={sources.pictureOf}
              aspectOf={sources.aspectOf}
              isGone={sources.isGone}
              isSoundOnly={sources.isSoundOnly}
              labelFont={labelFont}
              hasPlates={hasPlates}
              isLost={lost}
              readOnly={!canEdit}
              onPlace={onPlace}
              onEnterHeld={onEnterHeld}
              dropTarget={dropTarget}
              onSurface={setSurface}
            />
          ) : null}
          {canEdit && isEmpty ? <EmptyHint onTemplates={setTemplatesAt} /> : null}
          {ZoomControl ? <ZoomControl editor={editor} surface={surface} pane={pane} fit={fit} /> : null}
          <div data-messages>
            <Notices />
          </div>
        </div>
      </section>
    </>
  )
}

type CaptionProps = { editor: EditorStore; name: string; end: ReactNode; children: ReactNode }

function Caption({ editor, name, end, children }: CaptionProps) {
  const { differs } = useOutlook()
  const running = useDesk((state) => state.task.running)
  const uncertain = useDesk((state) => isDoubtful(state.task))
  const lost = useLost()
  const frame = useEditor(editor, (state) => state.frame)
  return (
    <div className="-mt-1 flex min-w-0 items-baseline gap-2 px-4 pb-1 text-xs">
      <Heading />
      <Name className="min-w-0 truncate text-muted" title={name}>
        {name}
      </Name>
      <span role="status" aria-label="Preview and program" className="shrink-0 text-muted">
        · {saysOf({ lost, uncertain, running, differs })}
      </span>
      {children}
      {end ?? (
        <span className="ml-auto shrink-0 text-faint tabular-nums">
          {frame.width} × {frame.height}
        </span>
      )}
    </div>
  )
}

function saysOf({
  lost,
  uncertain,
  running,
  differs,
}: Record<'lost' | 'uncertain' | 'running', boolean> & Readonly<{ differs: boolean | null }>): string {
  if (lost) return 'program may have changed'
  if (uncertain) return 'program not certain'
  if (!running) return 'not on air'
  if (differs === null) return 'not compared with program yet'
  return differs ? 'differs from program' : 'same as program'
}

/** Stands in place of the canvas in a show without layouts. */
export function NoPreview() {
  const { canEdit } = useSeat()
  const addLayout = useAddLayout()
  return (
    <section aria-label="Preview" className="relative grid min-h-0 flex-1 place-items-center p-6 text-center">
      <div data-messages>
        <Notices />
      </div>
      <div>
        <p className="text-base font-semibold">No layouts yet</p>
        <p className="mt-1 text-sm text-muted">A layout places sources on the frame.</p>
        {canEdit ? (
          <Button variant="primary" className="mt-4" onClick={addLayout}>
            New layout
          </Button>
        ) : null}
      </div>
    </section>
  )
}
