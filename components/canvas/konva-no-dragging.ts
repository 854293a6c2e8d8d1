/**
 * Stands in for `konva/lib/DragAndDrop` in what the browser loads (next.config.mjs). Nothing on the canvas is
 * `draggable`: what a pointer moves is moved by the tool (lib/editor/tool), so that Konva's own dragging has nothing to
 * hold.
 */
export const DD = {
  isDragging: false,
  node: undefined,
  _dragElements: new Map<number, never>(),
  _listenToWindow() {},
}
