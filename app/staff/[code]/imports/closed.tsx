/** Nothing can be imported now; whoever may take the draft back is led to the very button. */
export function Closed({ code, own }: { code: string; own: boolean }) {
  return (
    <p className="state-line">
      清单已提交，审核、发布以前不能导入。
      {own ? (
        <>
          要导入，先<a href={`/staff/${code}/review#take-back`}>收回提交</a>。
        </>
      ) : (
        <>
          进展见<a href={`/staff/${code}/review`}>审核发布</a>。
        </>
      )}
    </p>
  )
}
