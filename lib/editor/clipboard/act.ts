/** Names what is done with the clipboard: with inputs as they are, or with their rectangles or their look alone. */
export type ClipboardAct = 'copy' | 'cut' | 'paste' | 'paste-rects' | 'paste-looks'
