// The host in a browser: the loopback server of `owed serve`.

import { asTrouble, type Host, type Input, type Name, type Output, type Picked, switchboard } from './host'

export function serveHost(): Host {
  const board = switchboard()

  const events = new EventSource('/events')
  // What was told while nobody listened, before it was open or while it was lost, is asked for.
  events.addEventListener('open', () => board.tell('moved', undefined))
  events.addEventListener('book-moved', () => board.tell('moved', undefined))
  events.addEventListener('progress', event => board.tell('progress', JSON.parse(event.data)))

  /** Takes files to the server one after the other, telling how far it has come. */
  async function take(files: File[]): Promise<Picked[]> {
    const taken: Picked[] = []
    try {
      for (const file of files) {
        const sent = (done: number) => board.tell('taking', { name: file.name, done, total: file.size })
        sent(0)
        taken.push(await upload(file, sent))
      }
      return taken
    } finally {
      board.tell('taking', null)
    }
  }

  watchDrops(
    over => board.tell('drag', over ? 'over' : 'leave'),
    files =>
      take(files).then(
        taken => taken.length > 0 && board.tell('dropped', taken),
        thrown => board.tell('refused', asTrouble(thrown)),
      ),
  )

  return {
    on: board.on,
    fileUrl: file => `/files/${file}`,
    async call<N extends Name>(name: N, input: Input<N>, job?: string): Promise<Output<N>> {
      const query = job === undefined ? '' : `?job=${encodeURIComponent(job)}`
      return (await post(`/call/${name}${query}`, JSON.stringify(input))) as Output<N>
    },
    async cancel(job) {
      await post(`/cancel/${encodeURIComponent(job)}`, '{}')
    },
    async pickFiles() {
      return take(await askForFiles())
    },
    async saveFile(file, name) {
      const link = document.createElement('a')
      link.href = `/files/${file}?download=${encodeURIComponent(name)}`
      link.download = name
      document.body.append(link)
      link.click()
      link.remove()
      return true
    },
  }
}

async function post(path: string, body: string): Promise<unknown> {
  let answer: Response
  try {
    answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  } catch (thrown) {
    throw { code: 'unreachable', params: {}, detail: String(thrown) }
  }
  const text = await answer.text()
  if (answer.ok) return text === '' ? undefined : JSON.parse(text)
  throw failureIn(text, answer.status)
}

function failureIn(text: string, status: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { code: 'internal', params: {}, detail: `${status} ${text}` }
  }
}

/** Sends one file. Not `fetch`: only XMLHttpRequest tells how much has been sent. */
function upload(file: File, sent: (bytes: number) => void): Promise<Picked> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/files')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.upload.onprogress = event => sent(event.loaded)
    request.onload = () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText))
        : reject(failureIn(request.responseText, request.status))
    request.onerror = () => reject({ code: 'unreachable', params: {}, detail: `cannot send ${file.name}` })
    request.send(file)
  })
}

function askForFiles(): Promise<File[]> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.onchange = () => resolve([...(input.files ?? [])])
    input.oncancel = () => resolve([])
    input.click()
  })
}

/** Watches the whole page for files dropped on it, folders taken apart. */
function watchDrops(over: (held: boolean) => void, dropped: (files: File[]) => void) {
  // Every element under the pointer sends its own enter and leave: count them.
  let depth = 0
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  addEventListener('dragenter', event => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    depth += 1
    if (depth === 1) over(true)
  })
  addEventListener('dragover', event => {
    if (holdsFiles(event)) event.preventDefault()
  })
  addEventListener('dragleave', event => {
    if (!holdsFiles(event)) return
    depth = Math.max(0, depth - 1)
    if (depth === 0) over(false)
  })
  addEventListener('drop', event => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    depth = 0
    over(false)
    const entries = [...(event.dataTransfer?.items ?? [])].map(item => item.webkitGetAsEntry())
    const plain = [...(event.dataTransfer?.files ?? [])]
    // A file made by a script has no entry; take it as it is.
    if (entries.every(entry => entry === null)) return dropped(plain)
    Promise.all(entries.filter(entry => entry !== null).map(filesIn)).then(found => dropped(found.flat()))
  })
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [
      await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
    ]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: File[] = []
  // A reader hands over a hundred entries at a time and an empty list at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return found
    found.push(...(await Promise.all(some.map(filesIn))).flat())
  }
}
