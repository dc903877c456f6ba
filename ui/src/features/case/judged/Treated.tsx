// How this debtor is to be treated: the class and why, how the next step is done, what was announced
// and must be done, what it can spare, and where its assets are.

import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import {
  Amount,
  Card,
  Chip,
  ClassChip,
  ErrorNote,
  Facts,
  HowTo,
  Note,
  Pad,
  Reasons,
  TaskLine,
} from '../../../components'
import { isNought, sayCode, sayReason, useT } from '../../../i18n'
import { type ClassView, useAsk, useDo } from '../../../ipc'
import { go, to } from '../../../router'
import css from '../Case.module.css'
import { AbilityForm, AnswersForm, AssetForm, ClassForm, DropForm, TaskForm } from './forms'
import own from './Judged.module.css'

/** What is known of how a debtor is to be treated. */
export const useClass = (debtor: string) => useAsk('class.show', { debtor }, { keep: true }).data

/** The class at the head of the case. */
export function HeadChip({ debtor }: { debtor: string }) {
  const view = useClass(debtor)
  return view ? <ClassChip view={view} /> : null
}

/** Where a step of the playbook is taken. */
export function movePath(step: string, debtor: string): string {
  const papers = to('case', debtor, 'papers')
  if (step === 'demand' || step === 'find-address') return `${papers}?draft=demand`
  if (step === 'ask-dispute' || step === 'agree-plan') return `${papers}?draft=statement`
  if (step === 'build-pack' || step === 'see-lawyer') return `${papers}?at=packs`
  return '/words'
}

type Opened = 'class' | 'answers' | 'ability' | 'asset' | 'task' | { drop: string } | null

export function Treated({
  view,
  today,
  children,
}: {
  view: ClassView
  today: string
  /** What stands between what is to be done and what is known. */
  children: ReactNode
}) {
  const t = useT()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  return (
    <>
      <Proposal view={view} onKeep={() => setOpened('class')} />
      <Tasks view={view} onSet={() => setOpened('task')} onDrop={drop => setOpened({ drop })} />
      {children}
      <Card
        title={t.judged.answersTitle}
        id="judged"
        aside={
          <>
            <Button variant="subtle" size="compact-sm" onClick={() => setOpened('answers')}>
              {t.judged.answers}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => setOpened('class')}>
              {t.judged.change}
            </Button>
          </>
        }
      >
        <Pad>
          <p className={own.class}>
            <Chip tone={view.class === 'a' ? 'green' : view.class === 'b' ? 'teal' : 'amber'}>
              {sayCode(t.classes, view.class)}
            </Chip>{' '}
            {sayCode(t.classMeans, view.class)}
          </p>
          <Reasons view={view} />
        </Pad>
      </Card>
      <Means view={view} onAbility={() => setOpened('ability')} onAsset={() => setOpened('asset')} />
      <Modal
        opened={opened !== null}
        onClose={close}
        title={titleOf(opened, t)}
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        {form(opened, view, today, close)}
      </Modal>
    </>
  )
}

function titleOf(opened: Opened, t: ReturnType<typeof useT>): string {
  if (opened === null) return ''
  if (typeof opened === 'object') return t.judged.taskDrop
  return {
    class: t.judged.changeTitle,
    answers: t.judged.answersTitle,
    ability: t.judged.ability,
    asset: t.judged.assetsDo,
    task: t.judged.taskSet,
  }[opened]
}

function form(opened: Opened, view: ClassView, today: string, onDone: () => void): ReactNode {
  if (opened === null) return null
  if (typeof opened === 'object') return <DropForm task={opened.drop} onDone={onDone} />
  return {
    class: <ClassForm view={view} onDone={onDone} />,
    answers: <AnswersForm view={view} onDone={onDone} />,
    ability: <AbilityForm view={view} onDone={onDone} />,
    asset: <AssetForm view={view} onDone={onDone} />,
    task: <TaskForm view={view} today={today} onDone={onDone} />,
  }[opened]
}

/** Things changed since she decided: taken with one click, or kept with a reason. */
function Proposal({ view, onKeep }: { view: ClassView; onKeep: () => void }) {
  const t = useT()
  const decide = useDo('class.decide')
  const { proposed } = view
  if (proposed === null) return null
  return (
    <Note
      tone="amber"
      title={t.judged.proposed(sayCode(t.classes, proposed.class))}
      action={
        <>
          <Button
            size="xs"
            variant="light"
            loading={decide.running}
            onClick={() => decide.run({ debtor: view.debtor, class: proposed.class })}
          >
            {t.judged.accept}
          </Button>
          <Button size="xs" variant="default" onClick={onKeep}>
            {t.judged.keep}
          </Button>
        </>
      }
    >
      {proposed.because.map(reason => sayReason(t.classReasons, reason)).join(t.common.comma)}
      {decide.trouble && <ErrorNote trouble={decide.trouble} />}
    </Note>
  )
}

function Tasks({
  view,
  onSet,
  onDrop,
}: {
  view: ClassView
  onSet: () => void
  onDrop: (task: string) => void
}) {
  const t = useT()
  const end = useDo('task.done')
  return (
    <Card
      title={t.judged.tasks}
      hint={t.judged.tasksHint}
      id="tasks"
      aside={
        <Button variant="subtle" size="compact-sm" onClick={onSet}>
          {t.judged.taskSet}
        </Button>
      }
    >
      <Pad>
        {view.tasks.length === 0 ? (
          <p className="quiet">{t.judged.noTasks}</p>
        ) : (
          <ul className={own.tasks}>
            {view.tasks.map(task => (
              <li key={task.task}>
                <TaskLine task={task} />
                <Button
                  size="xs"
                  variant="light"
                  loading={end.running}
                  onClick={() => end.run({ task: task.task, dropped: false })}
                >
                  {t.judged.taskDone}
                  <span className="aloud">{sayCode(t.tasks, task.what)}</span>
                </Button>
                <Button size="xs" variant="subtle" color="gray" onClick={() => onDrop(task.task)}>
                  {t.judged.taskDrop}
                  <span className="aloud">{sayCode(t.tasks, task.what)}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {end.trouble && <ErrorNote trouble={end.trouble} />}
      </Pad>
    </Card>
  )
}

function Means({
  view,
  onAbility,
  onAsset,
}: {
  view: ClassView
  onAbility: () => void
  onAsset: () => void
}) {
  const t = useT()
  const { ability, assets } = view
  return (
    <Card
      title={t.judged.ability}
      id="means"
      aside={
        <>
          <Button variant="subtle" size="compact-sm" onClick={onAbility}>
            {t.judged.abilityDo}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={onAsset}>
            {t.judged.assetsDo}
          </Button>
        </>
      }
    >
      <Pad>
        {ability === null ? (
          <p className="quiet">{t.judged.abilityHint}</p>
        ) : (
          <>
            <Facts
              rows={[
                { name: t.judged.income, is: <Amount value={ability.income} /> },
                { name: t.judged.living, is: <Amount value={ability.living} /> },
                { name: t.judged.outgoings, is: <Amount value={ability.outgoings} /> },
                { name: t.judged.debts, is: <Amount value={ability.debts} /> },
                {
                  name: t.judged.left,
                  is: (
                    <b>
                      <Amount value={ability.left} />
                    </b>
                  ),
                },
              ]}
            />
            {isNought(ability.left) && <p>{t.judged.leftNone}</p>}
          </>
        )}
        <h3 className={own.assets}>{t.judged.assets}</h3>
        {assets.length === 0 ? (
          <p className="quiet">{t.judged.noAssets}</p>
        ) : (
          <ul className={css.why}>
            {assets.map(asset => (
              <li key={`${asset.what} ${asset.about} ${asset.on}`}>
                <b>{sayCode(t.assetKinds, asset.what)}</b> {asset.about}{' '}
                <small className="quiet">{sayCode(t.knownBy, asset.known)}</small>
              </li>
            ))}
          </ul>
        )}
      </Pad>
    </Card>
  )
}

/** The step the playbook has for this debtor, in place of the plain one. */
export function Move({ view, step }: { view: ClassView; step: string }) {
  const t = useT()
  return (
    <>
      <h2>{sayCode(t.moves, step)}</h2>
      <p>{sayCode(t.moveWhy, step)}</p>
      <div className={own.how}>
        <HowTo play={view.play} />
      </div>
      <Button onClick={() => go(movePath(step, view.debtor))}>{sayCode(t.moveDo, step)}</Button>
    </>
  )
}
