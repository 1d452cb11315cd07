'use client'

import { useEffect, useState } from 'react'
import { type OtherPerson, presenceWords } from '@/lib/domain/editing/presence-words'

/** How often the page asks, in milliseconds. */
const ASK_EVERY = 15_000
/** After so long without a hand on it the page no longer says that somebody is there, nor keeps the sign-in alive. */
const AWAY_AFTER = 10 * 60_000

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'scroll', 'focus'] as const

/** The line that says who else is here: as the server wrote it, and fresh while the page is looked at. */
export function PresenceLive(props: {
  href: string
  editionId: string
  part: string
  entryId: string | null
  initially: readonly OtherPerson[]
}) {
  const { href, editionId, part, entryId } = props
  const [others, setOthers] = useState(props.initially)

  useEffect(() => {
    const left = new AbortController()
    let livedAt = Date.now()
    const live = () => {
      livedAt = Date.now()
    }
    for (const sign of SIGNS_OF_LIFE)
      window.addEventListener(sign, live, { passive: true, signal: left.signal })
    const ask = async () => {
      if (document.visibilityState !== 'visible' || Date.now() - livedAt > AWAY_AFTER) return
      try {
        const answer = await fetch(href, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ editionId, part, entryId }),
          signal: left.signal,
        })
        if (answer.ok) setOthers(((await answer.json()) as { others: OtherPerson[] }).others)
      } catch {
        // Away from the network: the line stays as it is until the next time.
      }
    }
    const timer = setInterval(ask, ASK_EVERY)
    document.addEventListener('visibilitychange', ask, { signal: left.signal })
    return () => {
      clearInterval(timer)
      left.abort()
    }
  }, [href, editionId, part, entryId])

  const { sameEntry, here } = presenceWords(others, entryId)
  return (
    <div className="presence" role="status">
      {sameEntry ? (
        <p className="presence-same">
          <strong>{sameEntry}</strong>。两人都改了的话，后保存的人会先看到两边的文字，再决定用哪个。
        </p>
      ) : null}
      {here ? <p className="presence-here">{here}</p> : null}
    </div>
  )
}
