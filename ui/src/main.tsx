import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { systemLang, wordsIn } from './i18n'
import { findHost, HostProvider } from './ipc'
import './styles/index.css'

const client = new QueryClient({
  defaultOptions: {
    // An answer holds until the book moves; nothing here depends on a network being there.
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** A page that cannot even start still says so: a white window helps nobody. */
function giveUp(why: unknown) {
  const root = document.getElementById('root')
  if (root === null || root.childElementCount > 0) return
  const t = wordsIn(systemLang())
  const text = document.createElement('pre')
  text.setAttribute('role', 'alert')
  text.textContent = `${t.broken.title}\n${t.broken.kept}\n\n${why}`
  root.append(text)
}
addEventListener('error', event => giveUp(event.error ?? event.message))
addEventListener('unhandledrejection', event => giveUp(event.reason))

// The token that opened this page is kept in a cookie by now; it need not stay in the address.
if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash)

findHost().then(host => {
  const root = document.getElementById('root')
  if (root === null) return
  createRoot(root).render(
    <StrictMode>
      <HostProvider value={host}>
        <QueryClientProvider client={client}>
          <App />
        </QueryClientProvider>
      </HostProvider>
    </StrictMode>,
  )
})
