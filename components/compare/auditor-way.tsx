/** Leads whoever audits from a public page of comparison to the desk, where findings are raised; the same for everyone. */
export function AuditorWay({ href }: { href: string }) {
  return (
    <p className="note no-print">
      审计员看出问题的，<a href={href}>由此提出问题</a>。
    </p>
  )
}
