// The host in the desktop window.

import { convertFileSrc, invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import { asTrouble, type Host, type Picked, type Progress, switchboard, type Trouble } from './host'

export function windowHost(): Host {
  const board = switchboard()
  void listen('book-moved', () => board.tell('moved', undefined))
  void listen<Progress>('progress', event => board.tell('progress', event.payload))
  void listen<'over' | 'leave'>('drag', event => board.tell('drag', event.payload))
  void listen<Picked[]>('dropped', event => {
    board.tell('drag', 'leave')
    if (event.payload.length > 0) board.tell('dropped', event.payload)
  })

  void listen<Trouble>('refused', event => board.tell('refused', asTrouble(event.payload)))

  const run = <T>(command: string, about: Record<string, unknown>) =>
    invoke<T>(command, about).catch(thrown => {
      throw asTrouble(thrown)
    })

  return {
    on: board.on,
    fileUrl: file => convertFileSrc(file, 'owed-file'),
    call: (name, input, job) => run('call', { name, input, job }),
    cancel: job => run('cancel', { job }),
    pickFiles: () => run<Picked[]>('pick', { what: 'files' }),
    async pickFolder() {
      const [folder] = await run<Picked[]>('pick', { what: 'folder' })
      return folder ?? null
    },
    saveFile: (file, name) => run<boolean>('save', { file, name }),
    reveal: dir => run('reveal', { dir }),
  }
}
