// The bytes of a file, fetched once.

import { useEffect, useState } from 'react'

/** The file as a blob; `null` while it is on its way, `undefined` when it cannot be had. */
export function useBytes(url: string): Blob | null | undefined {
  const [blob, setBlob] = useState<Blob | null | undefined>(null)
  useEffect(() => {
    let gone = false
    setBlob(null)
    fetch(url)
      .then(answer => (answer.ok ? answer.blob() : Promise.reject(new Error(answer.statusText))))
      .then(
        found => {
          if (!gone) setBlob(found)
        },
        () => {
          if (!gone) setBlob(undefined)
        },
      )
    return () => {
      gone = true
    }
  }, [url])
  return blob
}
