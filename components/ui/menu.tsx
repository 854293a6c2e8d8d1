'use client'

import { cloneElement, useState } from 'react'
import { Boundary } from './fetching/boundary'
import { fetched } from './fetching/fetched'
import type { MenuProps } from './menu-content'

const code = fetched(() => import('./menu-content'))
const preload = () => void code.load().catch(() => {})

/** Draws a menu under a button. Its code is fetched when there is time, or when the pointer or the focus comes near. */
export function Menu(props: MenuProps) {
  const [isAsked, setAsked] = useState(false)
  const Content = isAsked ? code.current()?.default : undefined
  const trigger = cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    onPointerEnter: preload,
    onFocus: preload,
    onClick: () =>
      void code.want().then(
        () => setAsked(true),
        () => {},
      ),
  })
  return Content ? (
    <Boundary otherwise={() => trigger}>
      <Content {...props} />
    </Boundary>
  ) : (
    trigger
  )
}
