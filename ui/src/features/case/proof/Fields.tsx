// The fields about a piece of evidence: on its way in, and when it is corrected.

import { Button, Checkbox, MultiSelect, Select, TextInput } from '@mantine/core'
import { DayInput, More } from '../../../components'
import { choices, day, sayCode, useLang, useT } from '../../../i18n'
import type { DebtView, PieceView } from '../../../ipc'
import css from '../Case.module.css'
import own from '../Evidence.module.css'
import { type Said, shows } from './said'

export function Fields({
  name,
  said,
  onSay,
  debts,
  pieces,
  today,
  taken = null,
  open = false,
}: {
  name: string
  said: Said
  onSay: (part: Partial<Said>) => void
  debts: DebtView[]
  /** What the case has, to name the paper that shows an authority. */
  pieces: PieceView[]
  today: string
  /** The day the camera says. */
  taken?: string | null
  open?: boolean
}) {
  const t = useT()
  const lang = useLang()
  const text = (
    field: 'purpose' | 'lies' | 'source' | 'named' | 'sealed' | 'authority' | 'leftOut',
    long = 200,
  ) => (
    <TextInput
      label={t.pieces[field]}
      description={t.pieces[`${field}Why`]}
      value={said[field]}
      onChange={event => onSay({ [field]: event.currentTarget.value })}
      maxLength={long}
    />
  )
  return (
    <>
      <div className={css.grid}>
        <Select
          label={t.pieces.kind}
          aria-label={`${t.pieces.kind}: ${name}`}
          placeholder={t.pieces.kindAsk}
          value={said.kind || null}
          onChange={kind =>
            onSay({
              kind: kind ?? '',
              // What was ticked by hand stays; what a kind usually shows is ticked with it.
              proves: [
                ...new Set([...said.proves.filter(p => !shows(said.kind).includes(p)), ...shows(kind ?? '')]),
              ],
            })
          }
          data={choices(t.pieceKinds)}
          searchable
          clearable
        />
        <Select
          label={t.evidence.original}
          description={t.evidence.originalWhy}
          value={said.original}
          onChange={original => onSay({ original: original ?? 'unsaid' })}
          allowDeselect={false}
          data={choices(t.originals)}
        />
      </div>
      <Checkbox.Group
        label={t.evidence.proves}
        aria-label={t.evidence.provesOf(name)}
        value={said.proves}
        onChange={proves => onSay({ proves })}
      >
        <div className={own.checks}>
          {Object.keys(t.elements).map(element => (
            <Checkbox key={element} value={element} label={sayCode(t.elements, element)} />
          ))}
        </div>
      </Checkbox.Group>
      {taken !== null && said.made !== taken && (
        <p className={own.taken}>
          {t.pieces.taken(day(taken, lang, 'long'))}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => onSay({ made: taken })}>
            {t.pieces.useTaken}
          </Button>
        </p>
      )}
      <More label={t.evidence.more} open={open}>
        <div className={css.grid}>
          {text('purpose')}
          {text('lies')}
          <DayInput
            label={t.evidence.madeAsk}
            description={t.evidence.madeWhy}
            value={said.made}
            onChange={made => onSay({ made })}
            max={today}
            clearable
          />
          {text('source')}
          <MultiSelect
            label={t.evidence.debts}
            description={t.evidence.debtsWhy}
            value={said.debts}
            onChange={debts => onSay({ debts })}
            data={debts
              .filter(debt => !debt.reversed)
              .map(debt => ({ value: debt.debt, label: debt.invoice ?? sayCode(t.kinds, debt.kind) }))}
          />
          {text('named')}
          <TextInput
            label={t.returned.by}
            description={t.evidence.byWhy}
            value={said.by}
            onChange={event => onSay({ by: event.currentTarget.value })}
            maxLength={100}
          />
          <TextInput
            label={t.returned.office}
            description={t.returned.officeWhy}
            value={said.office}
            onChange={event => onSay({ office: event.currentTarget.value })}
            maxLength={100}
          />
          <Select
            label={t.returned.seal}
            description={t.evidence.sealWhy}
            value={said.seal}
            onChange={seal => onSay({ seal: seal ?? 'absent' })}
            allowDeselect={false}
            data={choices(t.seals)}
          />
          {text('sealed')}
          {text('authority')}
          {pieces.length > 0 && (
            <Select
              label={t.pieces.shownBy}
              description={t.pieces.shownByWhy}
              value={said.shownBy || null}
              onChange={shownBy => onSay({ shownBy: shownBy ?? '' })}
              data={pieces.map(piece => ({ value: piece.is.evidence, label: piece.is.name }))}
              clearable
            />
          )}
          <TextInput
            label={t.evidence.remark}
            description={t.evidence.remarkWhy}
            value={said.remark}
            onChange={event => onSay({ remark: event.currentTarget.value })}
            maxLength={200}
          />
          {text('leftOut')}
        </div>
      </More>
    </>
  )
}
