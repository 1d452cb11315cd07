/**
 * The last lines of a public page of comparison, the same for everyone: what a reader does about a fault, and quietly
 * the way for whoever audits to the desk, where findings are raised.
 */
export function AuditorWay({ href }: { href: string }) {
  return (
    <aside className="page-foot block no-print" aria-label="发现有错">
      <p>清单里写得不对的，点开那一项，用页末的“我要纠错”告诉发布它的单位。</p>
      <p>
        审计员入口：<a href={href}>由此提出问题</a>
      </p>
    </aside>
  )
}
