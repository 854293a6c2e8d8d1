/** What text is typed or pasted into, or what finds a choice by its letters. */
export const TYPED =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable="true"]'

/** What lies over the page and takes its keys. */
export const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"]'
