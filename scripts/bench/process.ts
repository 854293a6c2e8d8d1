import { readFileSync } from 'node:fs'

/** Resident megabytes of a process and its children, the starter first (Linux's /proc). */
export function residentMb(pid: number): number[] {
  return [pid, ...children(pid)].map((id) => {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  })
}

/** Milliseconds of processor that a process and its children have used so far, in Linux's ticks of 10 ms. */
export function processorMs(pid: number): number {
  const ticks = [pid, ...children(pid)].map((id) => {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  return ticks.reduce((sum, of) => sum + of, 0) * 10
}

function children(pid: number): number[] {
  const direct = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return direct.flatMap((id) => [id, ...children(id)])
}
