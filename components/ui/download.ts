/** Keeps a text as a file of the operator's. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  follow(address, name)
  URL.revokeObjectURL(address)
}

/** Fetches an address of ours into a file that the answer names, without leaving the page. */
export const download = (path: string): void => follow(path, '')

function follow(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
