/** Elements that take typed letters: fields for text, and lists where letters find a choice. */
export const TYPED =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable="true"]'

/** Elements that lie over the page and take its keys. */
export const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"]'
