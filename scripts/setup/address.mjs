import { createServer } from 'node:net'

export const HOST = process.env.HOST || '127.0.0.1'
export const PORT = process.env.PORT || '3000'

/**
 * Tries the address before anything is installed or built, so that a port in use is reported at once.
 *
 * @throws {Error} with a sentence that names the variable to change.
 */
export async function checkAddress(script) {
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) < 1 || Number(PORT) > 65535) {
    refuse(`PORT must be a whole number from 1 to 65535, and is ${JSON.stringify(PORT)}.`)
  }
  const problem = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code ?? error.message))
    server.listen(Number(PORT), HOST, () => server.close(() => resolve(null)))
  })
  if (problem === 'EADDRINUSE')
    refuse(`Port ${PORT} is in use. Stop the program that uses it, or choose another: PORT=3001 ${script}`)
  if (problem === 'EACCES') refuse(`Port ${PORT} needs more rights. Choose one above 1023: PORT=3000 ${script}`)
  if (problem) refuse(`HOST ${HOST} cannot be listened on (${problem}). Use 127.0.0.1, or 0.0.0.0 for all networks.`)
}

function refuse(reason) {
  throw new Error(reason)
}
