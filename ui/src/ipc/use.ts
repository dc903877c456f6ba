// What a screen uses: ask a question of the book, do something in it, hear of files.

import {
  keepPreviousData,
  type QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { askAgain } from './again'
import {
  asTrouble,
  type Host,
  type Input,
  type Name,
  type Output,
  type Picked,
  type Progress,
  type Taking,
  type Trouble,
} from './host'

const Hosted = createContext<Host | null>(null)
export const HostProvider = Hosted.Provider

export function useHost(): Host {
  const host = useContext(Hosted)
  if (host === null) throw new Error('no host above this component')
  return host
}

/** Asks a command that changes nothing. The answer is kept until the book moves. */
export function useAsk<N extends Name>(
  name: N,
  input: Input<N>,
  how: { unless?: boolean; keep?: boolean } = {},
): UseQueryResult<Output<N>, Trouble> {
  const host = useHost()
  return useQuery<Output<N>, Trouble>({
    queryKey: [name, input],
    queryFn: () => host.call(name, input),
    enabled: !how.unless,
    ...(how.keep ? { placeholderData: keepPreviousData as never } : {}),
  })
}

/** Something a command did, for whoever wants to say so and offer to undo it. */
export interface Done {
  name: Name
  act: string
}
const done = new Set<(what: Done) => void>()

/** Hears of everything that was done here and can be undone. */
export function useDone(tell: (what: Done) => void) {
  useEffect(() => {
    done.add(tell)
    return () => {
      done.delete(tell)
    }
  }, [tell])
}

export interface Doing<N extends Name> {
  /** Runs the command; resolves with its answer, or with nothing when it failed. */
  run(input: Input<N>): Promise<Output<N> | undefined>
  /** Asks the command to stop. */
  cancel(): void
  reset(): void
  running: boolean
  progress: Progress | null
  data: Output<N> | undefined
  trouble: Trouble | null
}

/** Runs a command that does something, with its progress and a way to stop it. */
export function useDo<N extends Name>(name: N): Doing<N> {
  const host = useHost()
  const client = useQueryClient()
  const job = useRef('')
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => host.on('progress', about => about.job === job.current && setProgress(about)), [host])
  const { mutateAsync, reset, isPending, data, error } = useMutation<Output<N>, Trouble, Input<N>>({
    mutationFn: input => {
      job.current = crypto.randomUUID()
      setProgress(null)
      return host.call(name, input, job.current)
    },
    onSuccess: output => {
      if (hasAct(output)) for (const tell of done) tell({ name, act: output.act })
      return settle(client, name)
    },
  })
  const run = useCallback((input: Input<N>) => mutateAsync(input).catch(() => undefined), [mutateAsync])
  const cancel = useCallback(() => void host.cancel(job.current).catch(() => undefined), [host])
  return {
    run,
    cancel,
    reset,
    running: isPending,
    progress: isPending ? progress : null,
    data,
    trouble: error === null ? null : asTrouble(error),
  }
}

/** Hands things out of the window; `refused` is told when the system will not. */
export function useHandOut(refused: (trouble: Trouble) => void) {
  const host = useHost()
  const show = host.reveal
  const tell = (thrown: unknown) => refused(asTrouble(thrown))
  return {
    /** Saves a file where the owner says. */
    save: (file: string, name: string) => void host.saveFile(file, name).catch(tell),
    /** Shows a folder in the system's file manager; absent where the host cannot. */
    reveal: show && ((dir: string) => void show(dir).catch(tell)),
  }
}

/** Commands that look at something and leave the book as it was. */
const LOOKS: ReadonlySet<Name> = new Set([
  'import.read',
  'book.check',
  'pack.preflight',
  'pack.verify',
  'pack.tabs',
  'law.read',
  'evidence.look',
  'letter.draft',
  'letter.envelope',
  'wording.export',
  'wording.read',
  'export.write',
  'counsel.write',
  'share.make',
  'interview.keep',
  'interview.drop',
  'interview.papers',
  'backup.restore',
  'lock.sheet',
  'person.sheet',
  'print.run',
  'handover.print',
])
/** Commands after which another book may be open. */
const TURNS: ReadonlySet<Name> = new Set([
  'book.create',
  'book.open',
  'book.close',
  'lock.unlock',
  'lock.shut',
])

/** The one invalidation: whatever was asked is asked again. */
async function settle(client: QueryClient, name: Name) {
  // The same proposal has other rows once another file was read into it.
  if (name === 'import.read') await client.resetQueries({ queryKey: ['import.rows'] })
  // A draft is not of the book, and is read again where it is gone on with.
  if (name.startsWith('interview.')) await client.invalidateQueries({ queryKey: ['interview.read'] })
  if (LOOKS.has(name)) return
  // Another book's figures must not be seen for a moment.
  if (TURNS.has(name)) await client.resetQueries()
  else await askAgain(client)
}

function hasAct(output: unknown): output is { act: string } {
  return (
    typeof output === 'object' &&
    output !== null &&
    'act' in output &&
    typeof output.act === 'string' &&
    output.act !== ''
  )
}

/** Asks everything again whenever the book moves, whoever moved it. */
export function useMoves() {
  const host = useHost()
  const client = useQueryClient()
  useEffect(() => host.on('moved', () => void askAgain(client)), [host, client])
}

const takers: ((files: Picked[]) => void)[] = []

/**
 * Takes files dropped anywhere on the window, until a screen mounted later takes them instead. As the
 * last resort it takes them only while nobody else does.
 */
export function useDropped(take: (files: Picked[]) => void, lastResort = false) {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const taker = (files: Picked[]) => latest.current(files)
    if (lastResort) takers.unshift(taker)
    else takers.push(taker)
    return () => {
      takers.splice(takers.indexOf(taker), 1)
    }
  }, [lastResort])
}

/** Hands dropped files to the screen that takes them. Mounted once. */
export function useDrops() {
  const host = useHost()
  useEffect(() => host.on('dropped', files => takers.at(-1)?.(files)), [host])
}

/** The file on its way to the program; a form that takes files waits for it before it saves. */
export function useTaking(): Taking | null {
  const host = useHost()
  const [taking, setTaking] = useState<Taking | null>(null)
  useEffect(() => host.on('taking', setTaking), [host])
  return taking
}

/** Lets the user pick files; none where nothing was picked, or nothing arrived, which is told. */
export function usePickFiles(tell: (trouble: Trouble) => void): () => Promise<Picked[]> {
  const host = useHost()
  return () =>
    host.pickFiles().catch((thrown: unknown) => {
      tell(asTrouble(thrown))
      return []
    })
}

/** Lets the user pick a folder; absent where the host cannot. What went wrong is told. */
export function usePickFolder(tell: (trouble: Trouble) => void): (() => Promise<Picked | null>) | undefined {
  const { pickFolder } = useHost()
  return (
    pickFolder &&
    (() =>
      pickFolder().catch((thrown: unknown) => {
        tell(asTrouble(thrown))
        return null
      }))
  )
}

/** Whether files are held over the window. */
export function useHeld(): boolean {
  const host = useHost()
  const [held, setHeld] = useState(false)
  useEffect(() => host.on('drag', about => setHeld(about === 'over')), [host])
  return held
}
