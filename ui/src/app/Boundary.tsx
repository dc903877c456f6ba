// The last net: a page that broke while it was drawn.

import { Button } from '@mantine/core'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useT } from '../i18n'
import css from './Frame.module.css'

// React knows error boundaries only as classes.
export class Boundary extends Component<{ children: ReactNode }, { broken: Error | null }> {
  override state = { broken: null as Error | null }

  static getDerivedStateFromError(broken: Error) {
    return { broken }
  }

  override componentDidCatch(broken: Error, info: ErrorInfo) {
    console.error(broken, info.componentStack)
  }

  override render() {
    const { broken } = this.state
    if (broken === null) return this.props.children
    return <Broken detail={broken.message} onBack={() => this.setState({ broken: null })} />
  }
}

function Broken({ detail, onBack }: { detail: string; onBack: () => void }) {
  const t = useT()
  return (
    <div className={css.alone} role="alert">
      <h1>{t.broken.title}</h1>
      <p>{t.broken.kept}</p>
      <p>
        <code lang="en">{detail}</code>
      </p>
      <p className={css.aloneActs}>
        <Button
          onClick={() => {
            location.hash = '/'
            onBack()
          }}
        >
          {t.broken.home}
        </Button>
        <Button variant="default" onClick={() => location.reload()}>
          {t.broken.reload}
        </Button>
      </p>
    </div>
  )
}
