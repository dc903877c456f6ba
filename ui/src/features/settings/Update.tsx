// Law data from a file: what would change is shown row by row, and taken only when confirmed.

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { ErrorNote, Note, Table, useSayTrouble } from '../../components'
import { day, useLang, useT } from '../../i18n'
import { type UpdateView, useDo, usePickFiles } from '../../ipc'
import css from './Settings.module.css'

export function Update() {
  const t = useT()
  const pick = usePickFiles(useSayTrouble())
  const read = useDo('law.read')
  const confirm = useDo('law.confirm')
  const [file, setFile] = useState('')
  const [shown, setShown] = useState(false)
  const open = async () => {
    const [picked] = await pick()
    if (picked === undefined) return
    read.reset()
    confirm.reset()
    setFile(picked.file)
    setShown(true)
    await read.run({ file: picked.file })
  }
  const take = async () => {
    if (read.data && (await confirm.run({ file, digest: read.data.digest }))) setShown(false)
  }
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        {t.known.openUpdate}
      </Button>
      <Modal
        opened={shown}
        onClose={() => setShown(false)}
        title={t.known.update}
        closeButtonProps={{ 'aria-label': t.common.close }}
        size="xl"
      >
        <div className={css.form}>
          {read.running && <p className="quiet">{t.common.waiting}</p>}
          {read.trouble && <ErrorNote trouble={read.trouble} />}
          {read.data && !read.running && <Changes update={read.data} />}
          {confirm.trouble && <ErrorNote trouble={confirm.trouble} />}
          <div className={css.acts}>
            {read.data && !read.running && (
              <Button onClick={take} loading={confirm.running}>
                {t.known.take}
              </Button>
            )}
            <Button variant="default" onClick={() => setShown(false)}>
              {read.data ? t.common.cancel : t.common.close}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  )
}

function Changes({ update }: { update: UpdateView }) {
  const t = useT()
  const lang = useLang()
  return (
    <>
      <div>
        <p>
          <b>{update.name}</b> · {t.known.updateSub(update.version, day(update.checkedOn, lang, 'long'))}
        </p>
        <p className="quiet">{update.source}</p>
      </div>
      <Note>{t.known.updateWhy}</Note>
      <p role="status">
        {t.known.changes(update.changes.length)}
        {update.rechecked > 0 && ` ${t.known.rechecked(update.rechecked)}`}
      </p>
      <Table label={t.known.changes(update.changes.length)}>
        <thead>
          <tr>
            <th scope="col">{t.known.file}</th>
            <th scope="col">{t.known.row}</th>
            <th scope="col">{t.known.before}</th>
            <th scope="col">{t.known.after}</th>
          </tr>
        </thead>
        <tbody>
          {update.changes.map(change => (
            <tr key={`${change.file} ${change.row}`}>
              <td>{t.lawFile(change.file)}</td>
              <th scope="row">{change.row}</th>
              <td className={css.was}>{change.before ?? <span className="quiet">{t.known.none}</span>}</td>
              <td className={css.is}>{change.after ?? <span className="quiet">{t.known.gone}</span>}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
