import { useEffect, useRef, useState } from 'react'
import { keyOf, type RunningTask } from '@/lib/protocol/running-task'
import { sayNews } from './say-news'

/** Returns what changed in the list last, for those who do not see it. */
export function useAnnounced(tasks: readonly RunningTask[]): string {
  const before = useRef(tasks)
  const [says, setSays] = useState('')
  const seen = tasks.map((task) => `${keyOf(task)} ${task.state} ${task.warnings.length}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that says the same is no news
  useEffect(() => {
    const news = sayNews(before.current, tasks)
    before.current = tasks
    if (news) setSays(news)
  }, [seen])
  return says
}
