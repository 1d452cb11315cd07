import { type CheckedBureau, overviewFigures } from '@/lib/domain/health/overview'
import { COSTS } from '@/lib/domain/health/score'
import { countsInWords } from '@/lib/domain/health/severity-words'

/** What the health check says of many lists together, in a sentence or two. */
export function OverviewSummary(props: {
  bureaus: readonly CheckedBureau[]
  /** Bureaus that have published no list. */
  withoutList: number
}) {
  const { bureaus, withoutList } = props
  const { checked, median, errors, warnings, notes } = overviewFigures(bureaus)
  const waiting = bureaus.length - checked
  return (
    <>
      {median === null ? null : (
        <p>
          {checked} 份清单已经体检，得分的中位数是 <b>{median}</b> 分；一共{' '}
          {countsInWords({ error: errors, warning: warnings, note: notes })}。
        </p>
      )}
      <p className="note">
        {waiting > 0 ? `${waiting} 份刚公布，还在体检。` : ''}
        {withoutList > 0 ? `另有 ${withoutList} 个单位还没有公布清单。` : ''}
        得分是每一百条里没有毛病的条数：有错误的一条扣 {COSTS.error} 分，只有提醒的一条扣 {COSTS.warning}{' '}
        分，提示不扣分；单位说明过“不是问题”的不计。
      </p>
    </>
  )
}
