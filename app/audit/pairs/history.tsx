import type { PairHistory } from '@/lib/data/compare/pair-history'
import { chineseDateTime } from '@/lib/domain/dates'

const VERDICTS = { same: '是同一件事', different: '不是同一件事', none: '撤销核对' } as const

/** All that was said of the entries of two lists, the last first. Nothing is ever taken out of it. */
export function History(props: { history: PairHistory[]; names: Record<'left' | 'right', string> }) {
  const { history, names } = props
  if (history.length === 0) return null
  const steps = history
    .flatMap(({ id, steps, isFlipped, leftTitle, rightTitle }) =>
      steps.map((step, at) => ({
        key: `${id} ${at}`,
        step,
        titles: isFlipped ? [rightTitle, leftTitle] : [leftTitle, rightTitle],
      })),
    )
    .sort((a, b) => b.step.at.getTime() - a.step.at.getTime())
  return (
    <details className="block folded">
      <summary>核对记录（{steps.length} 条）</summary>
      <ul className="rows">
        {steps.map(({ key, step, titles }) => (
          <li key={key} className="row">
            <div>
              {names.left}“{titles[0]}”、{names.right}“{titles[1]}”：<b>{VERDICTS[step.verdict]}</b>
              <p className="row-note">
                {step.actor}，{chineseDateTime(step.at)}
                {step.reason ? `。理由：${step.reason}` : ''}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
