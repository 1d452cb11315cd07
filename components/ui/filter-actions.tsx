/** The end of a form that narrows a list: apply it, or see all again. */
export function FilterActions({ path }: { path: string }) {
  return (
    <div className="log-filter-actions">
      <button type="submit" className="button plain">
        筛选
      </button>
      <a href={path}>清除</a>
    </div>
  )
}
