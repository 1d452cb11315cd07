import type { ReactNode } from 'react'

/**
 * On paper, at the end of what is printed: what it says, as of when, and where it stands, so that a sheet found on a
 * desk can be traced back.
 * @param address whole, with the site's own name; shown as people read it, not as browsers send it
 */
export function SourceLine({ address, children }: { address: string; children: ReactNode }) {
  return (
    <p className="print-only whole source-line">
      {children}。来源：<span className="address">{readable(address)}</span>
    </p>
  )
}

function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
