type Counted = { readonly times: number | 'always' }

/** Takes the first fault that is meant and counts it down. A fault that is used up is removed. */
export function takeFault<F extends Counted>(faults: F[], isMeant: (fault: F) => boolean): F | null {
  const index = faults.findIndex(isMeant)
  const fault = faults[index]
  if (!fault) return null
  if (fault.times === 'always') return fault
  if (fault.times > 1) faults[index] = { ...fault, times: fault.times - 1 }
  else faults.splice(index, 1)
  return fault
}
