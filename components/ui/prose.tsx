import { outlineText } from '@/lib/domain/outline'

/** A body text of the source: its paragraphs, indented by their own numbering. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="prose">
      {outlineText(text).map((paragraph, index) => (
        <p key={index} className={paragraph.level > 0 ? `para-${Math.min(paragraph.level, 3)}` : undefined}>
          {paragraph.marker ? <span className="marker">{paragraph.marker}</span> : null}
          {paragraph.text}
        </p>
      ))}
    </div>
  )
}

/** Paragraphs of a table cell, without indents. An empty text gives an empty cell. */
export function Lines({ text }: { text: string | null }) {
  if (!text?.trim()) return null
  const lines = text.split('\n').filter((line) => line.trim())
  if (lines.length === 1) return lines[0]
  return lines.map((line, index) => <p key={index}>{line}</p>)
}
