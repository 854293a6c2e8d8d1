/** Names what is done by the clipboard: with inputs as they are, or with their rectangles or their look alone. */
export type ClipboardAct = 'copy' | 'cut' | 'paste' | 'paste-rects' | 'paste-looks'
