// While an answer is on its way, and while a long job runs.

import { Button, Progress } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { sayTold, type Told, useT } from '../i18n'
import { ErrorNote } from './trouble'
import css from './waiting.module.css'

/** A grey shape of what will come, after 200 ms: a quick answer shows nothing in between. */
export function Waiting({ rows = 4 }: { rows?: number }) {
  const t = useT()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div role="status" className={css.waiting}>
      <span className="aloud">{t.common.waiting}</span>
      {Array.from({ length: rows }, (_, at) => (
        // Grey lines have no other name than their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing but lines
        <span key={at} className={css.line} />
      ))}
    </div>
  )
}

/** An answer that may not be there yet. */
export interface Asked<T> {
  data: T | undefined
  error: Told | null
  refetch: () => unknown
}

/** Shows an answer once it is there, the wait before and the trouble instead. */
export function Loaded<T>({
  of,
  rows,
  children,
}: {
  of: Asked<T>
  rows?: number
  children: (data: T) => ReactNode
}) {
  const t = useT()
  if (of.error)
    return (
      <ErrorNote
        trouble={of.error}
        action={
          <Button variant="default" size="xs" onClick={() => of.refetch()}>
            {t.common.again}
          </Button>
        }
      />
    )
  if (of.data === undefined) return <Waiting {...(rows === undefined ? {} : { rows })} />
  return children(of.data)
}

/** How far a job has come, and a way to stop it. Shown only if it takes over half a second. */
export function JobBar({
  label,
  progress,
  onStop,
}: {
  label: string
  progress: { stage: string; done: number; total: number } | null
  onStop?: () => void
}) {
  const t = useT()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 500)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  const known = progress !== null && progress.total > 0
  const part = known ? Math.round((Math.min(progress.done, progress.total) / progress.total) * 100) : 0
  return (
    <div className={css.job} role="status">
      <div className={css.jobText}>
        <p>{label}</p>
        <p className={css.stage}>{progress ? sayTold(t.jobs, progress.stage) : t.common.starting}</p>
        <Progress
          value={known ? part : 100}
          animated={!known}
          striped={!known}
          aria-label={label}
          color="teal"
        />
      </div>
      {onStop && (
        <Button variant="default" onClick={onStop}>
          {t.common.stop}
        </Button>
      )}
    </div>
  )
}
