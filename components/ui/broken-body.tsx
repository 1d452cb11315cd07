/** What a broken page of the workspace says. The id finds the error in the log. */
export function BrokenBody({ digest }: { digest?: string }) {
  return (
    <>
      <h1>这个页面暂时打不开</h1>
      <p>
        是我们这边出了问题，不是您操作有误。已经保存的内容都在。请过一会儿再试；仍不行，请告诉管理员您打开的是哪个页面。
      </p>
      {digest ? <p className="note">错误编号：{digest}</p> : null}
      <p className="actions">
        <a className="button" href="/staff">
          回到工作台
        </a>
        <a href="/staff/account">我的账号</a>
      </p>
    </>
  )
}
