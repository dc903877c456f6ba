// Which letters can be put in the owner's own words, and which are.

import { Button } from '@mantine/core'
import { Card, Chip, ErrorNote, Loaded, PageHead, Table, useSayTrouble } from '../../components'
import { sayCode, useT } from '../../i18n'
import { useAsk, useDo, useHandOut } from '../../ipc'
import { Link, to, usePlace } from '../../router'
import { Editor, type Pages } from './Editor'
import { FromFile } from './FromFile'
import css from './Templates.module.css'

export function TemplatesPage({ form, Pages }: { form: string; Pages: Pages }) {
  const tongue = usePlace().query.get('lang') === 'en' ? 'en' : 'zh'
  if (form === '') return <List />
  return <Editor key={`${form} ${tongue}`} form={form} tongue={tongue} Pages={Pages} />
}

function List() {
  const t = useT()
  const forms = useAsk('wording.list', {})
  const handed = useDo('wording.export')
  const { save } = useHandOut(useSayTrouble())
  const handOut = async () => {
    const sheet = await handed.run({})
    if (sheet) save(sheet.file, sheet.name)
  }
  const any = forms.data?.some(each => each.changed.length > 0) ?? false
  const names = (tongues: string[]) => tongues.map(each => (each === 'en' ? t.templates.en : t.templates.zh))
  return (
    <>
      <PageHead
        title={t.templates.title}
        sub={t.templates.sub}
        right={
          <>
            <FromFile />
            {any && (
              <Button variant="default" size="xs" onClick={handOut} loading={handed.running}>
                {t.templates.handOut}
              </Button>
            )}
          </>
        }
      />
      {handed.trouble && <ErrorNote trouble={handed.trouble} />}
      <Card title={t.templates.list} hint={any ? t.templates.handOutWhy : undefined} id="templates">
        <Loaded of={forms}>
          {list => (
            <Table label={t.templates.list}>
              <thead>
                <tr>
                  <th scope="col">{t.templates.form}</th>
                  <th scope="col">{t.templates.words}</th>
                  <th scope="col">
                    <span className="aloud">{t.templates.edit}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.map(each => (
                  <tr key={each.form}>
                    <th scope="row" className={css.name}>
                      {sayCode(t.forms, each.form)}
                    </th>
                    <td className="nowrap">
                      {each.changed.length === 0 ? (
                        <span className="quiet">{t.templates.standard}</span>
                      ) : (
                        <Chip tone="teal">
                          {t.templates.changed(names(each.changed).join(t.templates.and))}
                        </Chip>
                      )}
                    </td>
                    <td className={css.do}>
                      {each.tongues.map(tongue => (
                        <Link
                          key={tongue}
                          to={`${to('templates', each.form)}?lang=${tongue}`}
                          aria-label={t.templates.editIn(
                            names([tongue])[0] ?? '',
                            sayCode(t.forms, each.form),
                          )}
                        >
                          {t.templates.editOne(names([tongue])[0] ?? '')}
                        </Link>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </Loaded>
      </Card>
    </>
  )
}
