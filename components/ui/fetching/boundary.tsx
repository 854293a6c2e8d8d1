'use client'

import { Component, type ReactNode } from 'react'

type BoundaryProps = {
  /** Stands in for the part that failed. */
  otherwise: (tryAgain: () => void) => ReactNode
  children: ReactNode
}

/** Keeps a fault inside to itself, so that the rest of the page goes on. React catches faults in classes alone. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.otherwise(() => this.setState({ failed: false })) : this.props.children
  }
}
