import { chineseDate } from '@/lib/domain/dates'

export interface TrendPoint {
  number: number
  score: number
  errors: number
  warnings: number
  checkedAt: Date
}

const WIDTH = 320
const HEIGHT = 80
const EDGE = 12

/** How the score went from edition to edition: a line for the eye, the figures for everyone. */
export function HealthTrend({
  points,
  hrefOf,
}: {
  points: readonly TrendPoint[]
  hrefOf: (number: number) => string
}) {
  if (points.length === 0) return null
  const step = points.length > 1 ? (WIDTH - 2 * EDGE) / (points.length - 1) : 0
  const at = points.map(({ score }, index) => ({
    x: Math.round(EDGE + index * step),
    y: Math.round(EDGE + ((100 - score) / 100) * (HEIGHT - 2 * EDGE)),
  }))
  return (
    <>
      {points.length > 1 ? (
        <svg className="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <line x1={0} y1={EDGE} x2={WIDTH} y2={EDGE} className="grid" />
          <line x1={0} y1={HEIGHT - EDGE} x2={WIDTH} y2={HEIGHT - EDGE} className="grid" />
          <polyline points={at.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {at.map(({ x, y }) => (
            <circle key={x} cx={x} cy={y} r={3.5} />
          ))}
        </svg>
      ) : null}
      <table className="trend-table">
        <caption className="visually-hidden">各版得分</caption>
        <thead>
          <tr>
            <th scope="col">版本</th>
            <th scope="col">得分</th>
            <th scope="col">错误</th>
            <th scope="col">提醒</th>
            <th scope="col">体检日期</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ number, score, errors, warnings, checkedAt }) => (
            <tr key={number}>
              <th scope="row">
                <a href={hrefOf(number)}>第{number}版</a>
              </th>
              <td>{score}</td>
              <td>{errors}</td>
              <td>{warnings}</td>
              <td>{chineseDate(checkedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
