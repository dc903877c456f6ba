// A file over the page: read, zoomed, saved, closed with Escape or Back.

import { ActionIcon, Button } from '@mantine/core'
import { IconDownload, IconEyeOff, IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Over, useSayTrouble } from '../../components'
import { useT } from '../../i18n'
import { useHandOut } from '../../ipc'
import { printFile } from '../../router'
import { Covering } from './cover/Covering'
import { FilePages } from './FilePages'
import css from './Viewer.module.css'

export function FileOver({
  file,
  name,
  media,
  onClose,
}: {
  file: string
  name: string
  media: string
  onClose: () => void
}) {
  const t = useT()
  const { save } = useHandOut(useSayTrouble())
  const [covers, setCovers] = useState(false)
  // Another file is looked at, not covered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that is what it waits for
  useEffect(() => setCovers(false), [file])
  return (
    <Over
      title={name}
      stays={covers}
      onClose={onClose}
      tools={
        <>
          {(media === 'pdf' || media === 'image') && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconEyeOff size="1rem" stroke={1.6} aria-hidden />}
              aria-pressed={covers}
              onClick={() => setCovers(!covers)}
            >
              {covers ? t.share.stop : t.share.start}
            </Button>
          )}
          {media === 'pdf' && (
            <ActionIcon
              variant="subtle"
              size="lg"
              color="gray"
              aria-label={t.printing.open}
              onClick={() => printFile(file, name)}
            >
              <IconPrinter size="1.25rem" stroke={1.6} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            size="lg"
            color="gray"
            aria-label={t.viewer.save}
            onClick={() => save(file, name)}
          >
            <IconDownload size="1.25rem" stroke={1.6} aria-hidden />
          </ActionIcon>
        </>
      }
    >
      <div className={css.body}>
        {covers ? (
          <Covering key={file} file={file} name={name} media={media} />
        ) : (
          <FilePages file={file} name={name} media={media} />
        )}
      </div>
    </Over>
  )
}
