'use client'

import { cloneElement, useEffect, useState } from 'react'
import { Boundary } from './fetching/boundary'
import { fetched } from './fetching/fetched'
import type { MenuProps } from './menu-content'

const code = fetched(() => import('./menu-content'))
const preload = () => void code.load().catch(() => {})

/** Draws a menu under a button. Its code is fetched when there is time, or when the pointer or the focus comes near. */
export function Menu({ opens = 0, ...props }: MenuProps & { /** It opens whenever this rises. */ opens?: number }) {
  const [isAsked, setAsked] = useState(false)
  const open = () =>
    void code.want().then(
      () => setAsked(true),
      () => {},
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: it opens when it is asked to, and not when it is drawn
  useEffect(() => {
    if (opens > 0) open()
  }, [opens])
  const Content = isAsked ? code.current()?.default : undefined
  const trigger = cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    onPointerEnter: preload,
    onFocus: preload,
    onClick: open,
  })
  return Content ? (
    <Boundary otherwise={() => trigger}>
      <Content key={opens} {...props} />
    </Boundary>
  ) : (
    trigger
  )
}
