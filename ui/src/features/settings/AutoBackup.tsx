// Makes the backup that the plan wants, once a book is open. What comes of it is said on Today and in
// Settings: nothing here is in anybody's way.

import { useEffect, useRef } from 'react'
import { type OpenBookView, useAsk, useDo } from '../../ipc'

export function AutoBackup({ book }: { book: OpenBookView }) {
  const shown = useAsk('backup.show', {})
  const write = useDo('backup.write')
  const tried = useRef('')
  const wanted = shown.data?.due === true && shown.data.plan !== null
  const { run, running } = write
  // Once a day for each book and plan: a stick that is not there is not asked for again and again.
  const key = `${book.dir} ${shown.data?.plan?.folder} ${new Date().toDateString()}`
  useEffect(() => {
    if (!wanted || running || tried.current === key) return
    tried.current = key
    void run({ folder: null })
  }, [wanted, running, run, key])
  return null
}
