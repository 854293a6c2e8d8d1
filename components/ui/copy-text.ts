/**
 * Puts a text on the clipboard, and returns whether the browser let it. Pages that are not at https or localhost have
 * no clipboard to write to, but still the old command.
 */
export async function copyText(text: string): Promise<boolean> {
  const isWritten = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  return isWritten || copyByCommand(text)
}

function copyByCommand(text: string): boolean {
  const before = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  // It goes inside the dialog, where the focus may go.
  ;(document.querySelector('[role="dialog"]') ?? document.body).append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return copied
}
