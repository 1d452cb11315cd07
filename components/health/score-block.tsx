import type { HealthScore } from '@/lib/domain/health/score'
import { SEVERITY_WORDS } from '@/lib/domain/health/severity-words'
import { SeveritySign } from './severity-sign'

/** The score with its arithmetic: what was found, what each costs, what is left of a hundred. */
export function ScoreBlock({ score }: { score: HealthScore }) {
  return (
    <section className="score-block" aria-labelledby="score-title">
      <h2 id="score-title" className="visually-hidden">
        得分
      </h2>
      <p className="score">
        <b>{score.score}</b> 分
      </p>
      <div>
        <table className="score-terms">
          <caption className="visually-hidden">得分怎么算</caption>
          <thead>
            <tr>
              <th scope="col">发现</th>
              <th scope="col">处数</th>
              <th scope="col">涉及几条</th>
              <th scope="col">每条扣</th>
              <th scope="col">合计扣</th>
            </tr>
          </thead>
          <tbody>
            {score.terms.map(({ severity, count, entries, each, cost }) => (
              <tr key={severity}>
                <th scope="row">
                  <SeveritySign severity={severity} />
                </th>
                <td>{count}</td>
                <td>{entries}</td>
                <td>{each}</td>
                <td>{cost}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="note">{score.words}。一条里有几处的，按最重的扣一次；清单长的不吃亏。</p>
        <p className="note">
          {SEVERITY_WORDS.error.word}：改好，或者写明原因，才能提交；{SEVERITY_WORDS.warning.word}
          ：很可能有问题，请您判断；{SEVERITY_WORDS.note.word}：供您参考，不扣分。
        </p>
      </div>
    </section>
  )
}
