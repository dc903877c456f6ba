// Where we are is in the address: `#/case/ID/money?on=2026-11-21`. A hash, because the same page is
// served from a file system by the window and over HTTP by the loopback server.

import { type AnchorHTMLAttributes, type ReactNode, useMemo, useSyncExternalStore } from 'react'

export interface Place {
  /** The parts of the path, decoded: `['case', 'ID', 'money']`. */
  path: string[]
  query: URLSearchParams
}

function read(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  return { path: path.split('/').filter(Boolean).map(decode), query: new URLSearchParams(query) }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const subscribe = (tell: () => void) => {
  addEventListener('hashchange', tell)
  return () => removeEventListener('hashchange', tell)
}

/** Where we are. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => read(hash), [hash])
}

/** A path from its parts, encoded: `to('case', id, 'money')`. */
export const to = (...parts: string[]) => `/${parts.map(encodeURIComponent).join('/')}`

/** Goes to a path. */
export function go(path: string, how: { replace?: boolean } = {}) {
  if (how.replace) {
    history.replaceState(null, '', `#${path}`)
    dispatchEvent(new HashChangeEvent('hashchange'))
  } else {
    location.hash = path
  }
}

/** Changes the query and stays on the page; an empty value takes a key away. */
export function setQuery(change: Record<string, string>, how: { replace?: boolean } = { replace: true }) {
  const { path, query } = read(location.hash)
  for (const [key, value] of Object.entries(change)) {
    if (value === '') query.delete(key)
    else query.set(key, value)
  }
  const asked = query.toString()
  go(`${to(...path)}${asked === '' ? '' : `?${asked}`}`, how)
}

/** Shows a file over the page; the browser's Back closes it. */
export function viewFile(file: string, name: string, media: string) {
  setQuery({ view: file, name, media }, {})
}

/** Asks over the page how a PDF is printed; Back closes it. */
export function printFile(file: string, name: string) {
  setQuery({ print: file, name, view: '', media: '' }, {})
}

/** The same for all that a court is handed of a case. */
export function printFiling(debtor: string) {
  setQuery({ 'print-set': debtor }, {})
}

export function Link({
  to: path,
  children,
  ...rest
}: { to: string; children: ReactNode } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>) {
  return (
    <a href={`#${path}`} {...rest}>
      {children}
    </a>
  )
}

/** Where a step is taken: in the case it is about, or over the whole book. */
export function stepPath(code: string, debtor: string | null): string {
  if (code.startsWith('backup-')) return '/settings?at=backup'
  if (debtor === null) return '/reconcile'
  switch (code) {
    case 'decide-payments':
      return `${to('case', debtor, 'money')}?at=payments`
    case 'say-due-date':
      return `${to('case', debtor, 'money')}?at=terms`
    case 'task':
      return to('case', debtor)
    case 'limitation':
    case 'demand':
      return `${to('case', debtor, 'papers')}?draft=demand`
    case 'promise-eve':
    case 'promise-due':
    case 'promise-broken':
      return `${to('case', debtor, 'contact')}?do=write`
    case 'plan-eve':
      return `${to('case', debtor, 'contact')}?do=write`
    case 'plan-due':
      return to('case', debtor, 'offers')
    case 'plan-missed':
      return `${to('case', debtor, 'papers')}?draft=breach-notice`
    case 'court-day':
      return `${to('case', debtor, 'court')}?part=days`
    case 'send-letter':
    case 'follow-letter':
      return `${to('case', debtor, 'papers')}?at=issued`
    case 'build-pack':
      return `${to('case', debtor, 'papers')}?at=packs`
    default:
      return to('case', debtor, 'money')
  }
}
