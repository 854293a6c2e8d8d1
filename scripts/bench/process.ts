import { readFileSync } from 'node:fs'

/** Reads from Linux's /proc how many megabytes a process and each of its children hold, the process itself first. */
export function residentMb(pid: number): number[] {
  return [pid, ...children(pid)].map((id) => {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  })
}

/**
 * Returns the processor time that a process and its children have used so far, in milliseconds. Linux counts in ticks
 * of 10 ms.
 */
export function processorMs(pid: number): number {
  const ticks = [pid, ...children(pid)].map((id) => {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  return ticks.reduce((sum, used) => sum + used, 0) * 10
}

function children(pid: number): number[] {
  const direct = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return direct.flatMap((id) => [id, ...children(id)])
}
