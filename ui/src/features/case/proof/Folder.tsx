// The folder of a case: what is new in it is offered, and nothing enters unasked.

import { Button } from '@mantine/core'
import { Card, ErrorNote, Pad, useSayTrouble } from '../../../components'
import { useT } from '../../../i18n'
import { type Picked, useAsk, useDo, usePickFolder } from '../../../ipc'
import css from '../Case.module.css'

export function Folder({ debtor, onTake }: { debtor: string; onTake: (files: Picked[]) => void }) {
  const t = useT()
  const view = useAsk('folder.look', { debtor })
  const name = useDo('folder.name')
  const pickFolder = usePickFolder(useSayTrouble())
  const choose = async () => {
    const place = await pickFolder?.()
    if (place) await name.run({ debtor, place: place.file })
  }
  const found = view.data
  // Where no folder can be named and none was, there is nothing to show.
  if (found === undefined || (found.name === null && pickFolder === undefined)) return null
  return (
    <Card title={t.folder.title} hint={t.folder.hint} id="folder">
      <Pad>
        <div className={css.acts}>
          {found.name !== null && <b>{t.folder.of(found.name)}</b>}
          {found.name !== null && (
            <span className="quiet">
              {found.gone
                ? t.folder.gone
                : found.files.length === 0
                  ? t.folder.none
                  : t.folder.fresh(found.files.length, found.more)}
            </span>
          )}
          {found.files.length > 0 && (
            <Button size="xs" onClick={() => onTake(found.files)}>
              {t.folder.take(found.files.length)}
            </Button>
          )}
          {found.name !== null && (
            <Button size="xs" variant="default" loading={view.isFetching} onClick={() => void view.refetch()}>
              {t.folder.look}
            </Button>
          )}
          {pickFolder && (
            <Button size="xs" variant="default" loading={name.running} onClick={() => void choose()}>
              {found.name === null ? t.folder.name : t.folder.other}
            </Button>
          )}
          {found.name !== null && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              onClick={() => void name.run({ debtor, place: null })}
            >
              {t.folder.forget}
            </Button>
          )}
        </div>
        {name.trouble && <ErrorNote trouble={name.trouble} />}
        {view.error && <ErrorNote trouble={view.error} />}
      </Pad>
    </Card>
  )
}
