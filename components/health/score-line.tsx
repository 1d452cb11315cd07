import type { ScoreOfEdition } from '@/lib/domain/health/score-of-edition'

const WIDTH = 96
const HEIGHT = 28
const EDGE = 4
/** Editions told in figures; the line shows them all. */
const MOST_TOLD = 4

/** How a score went from edition to edition, in a cell of a table: the last figures, and a line for the eye. */
export function ScoreLine({ points }: { points: readonly ScoreOfEdition[] }) {
  if (points.length < 2) return <span className="soft">只有一版</span>
  const step = (WIDTH - 2 * EDGE) / (points.length - 1)
  const at = points.map(({ score }, index) => ({
    x: Math.round(EDGE + index * step),
    y: Math.round(EDGE + ((100 - score) / 100) * (HEIGHT - 2 * EDGE)),
  }))
  const told = points.slice(-MOST_TOLD)
  const last = at.at(-1)!
  return (
    <span className="score-line">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={points.map(({ number, score }) => `第${number}版 ${score} 分`).join('，')}
      >
        <polyline points={at.map(({ x, y }) => `${x},${y}`).join(' ')} />
        <circle cx={last.x} cy={last.y} r={3} />
      </svg>
      <span aria-hidden="true">
        {points.length > MOST_TOLD ? '…' : ''}
        {told.map(({ score }) => score).join('→')}
      </span>
    </span>
  )
}
