// The one seam between the window and whatever runs the commands.
//
// There are two hosts: the desktop window (tauri.ts) and a browser on the loopback server (serve.ts).
// Everything above this folder asks a `Host` and never knows which of the two it is.

import type { Code, Commands, Failure } from './commands'

export type Name = keyof Commands
export type Input<N extends Name> = Commands[N]['input']
export type Output<N extends Name> = Commands[N]['output']

/** A file or folder the host was told of. `file` is a handle that commands take. */
export interface Picked {
  file: string
  name: string
  bytes: number
}

/** How far a long job has come. */
export interface Progress {
  job: string
  stage: string
  done: number
  total: number
}

/** How far files on their way to the program have come, in bytes; nothing once they are there. */
export interface Taking {
  name: string
  done: number
  total: number
}

export interface Events {
  /** Somebody, here or elsewhere, entered something in the book. */
  moved: undefined
  progress: Progress
  /** Files are held over the window, or no longer. */
  drag: 'over' | 'leave'
  dropped: Picked[]
  taking: Taking | null
  /** Files could not be taken in. */
  refused: Trouble
}

export interface Host {
  /** Runs a command. Rejects with a `Trouble`. */
  call<N extends Name>(name: N, input: Input<N>, job?: string): Promise<Output<N>>
  /** Asks a running job to stop. */
  cancel(job: string): Promise<void>
  /** Lets the user pick files; an empty list when nothing was picked. */
  pickFiles(): Promise<Picked[]>
  /** Lets the user pick a folder; absent where the host cannot. */
  pickFolder?: () => Promise<Picked | null>
  /** Saves a file where the user says; false when the user thought better of it. */
  saveFile(file: string, name: string): Promise<boolean>
  /** Shows a folder in the system's file manager; absent where the host cannot. */
  reveal?: (dir: string) => Promise<void>
  /** The address a file can be shown from. */
  fileUrl(file: string): string
  /** Tells of events until the answer is called. */
  on<E extends keyof Events>(event: E, tell: (about: Events[E]) => void): () => void
}

/** A failure of the program, or `unreachable` when it did not answer at all. */
export interface Trouble {
  code: Code | 'unreachable'
  params: { [key: string]: string }
  detail: string
}

/** Whatever was thrown, as something the window has words for. */
export function asTrouble(thrown: unknown): Trouble {
  if (isFailure(thrown)) return thrown
  return { code: 'internal', params: {}, detail: thrown instanceof Error ? thrown.message : String(thrown) }
}

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'detail' in thrown
}

type Tellers = { [E in keyof Events]: Set<(about: Events[E]) => void> }

/** Who wants to be told of what. */
export function switchboard() {
  const tellers: Tellers = {
    moved: new Set(),
    progress: new Set(),
    drag: new Set(),
    dropped: new Set(),
    taking: new Set(),
    refused: new Set(),
  }
  return {
    on<E extends keyof Events>(event: E, tell: (about: Events[E]) => void) {
      tellers[event].add(tell)
      return () => {
        tellers[event].delete(tell)
      }
    },
    tell<E extends keyof Events>(event: E, about: Events[E]) {
      for (const tell of tellers[event]) tell(about)
    },
  }
}
