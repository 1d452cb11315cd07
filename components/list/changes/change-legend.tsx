/** How to read the marks, below the changes. */
export function ChangeLegend() {
  return (
    <section className="block">
      <h2>怎样看</h2>
      <div className="note">
        <p>
          <span aria-hidden="true">＋ </span>新增，<span aria-hidden="true">－ </span>删除，
          <span aria-hidden="true">⇅ </span>移动（换了次序或换到别的项下），<span aria-hidden="true">✎ </span>
          修改。
        </p>
        <p className="marked-difference">
          文字里，<del>删去的字</del>划掉，<ins>加上的字</ins>画线。
        </p>
        <p>只改标点、空格、全角半角或编号的，不算内容变化，折叠在后面，可以展开看。</p>
      </div>
    </section>
  )
}
