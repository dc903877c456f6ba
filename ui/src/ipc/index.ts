// What the rest of the window knows of this folder.

import type { Host } from './host'
import { serveHost } from './serve'

export type * from './commands'
export type { Host, Input, Name, Output, Picked, Progress, Taking, Trouble } from './host'
export { asTrouble } from './host'
export * from './use'

/** The host this page runs in. The window's part is loaded only in the window. */
export async function findHost(): Promise<Host> {
  if ('__TAURI_INTERNALS__' in window) return (await import('./tauri')).windowHost()
  return serveHost()
}
