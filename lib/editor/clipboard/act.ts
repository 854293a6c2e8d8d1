/**
 * Names what is done with copies: by the clipboard with inputs as they are, or with their rectangles or their look
 * alone, and past it by Duplicate.
 */
export type ClipboardAct = 'copy' | 'cut' | 'paste' | 'paste-rects' | 'paste-looks' | 'duplicate'
