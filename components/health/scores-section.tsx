import { HealthTrend, type TrendPoint } from './health-trend'

/** 各版得分: how the score went from edition to edition; nothing while no edition is checked. */
export function ScoresSection({ code, reports }: { code: string; reports: readonly TrendPoint[] }) {
  if (reports.length === 0) return null
  return (
    <section className="block" aria-labelledby="trend-title">
      <h2 id="trend-title">各版得分</h2>
      <p className="note">都按现在的规则、机构库和法规库算，前后可以比。</p>
      <HealthTrend points={reports} hrefOf={(number) => `/${code}/editions/${number}`} />
    </section>
  )
}
