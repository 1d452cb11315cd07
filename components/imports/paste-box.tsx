'use client'

import { useRef } from 'react'
import { useField } from '@/components/forms/form-context'

/**
 * Where a table is pasted. Its text is what is sent; with a script also the clipboard's HTML, which still knows merged
 * cells, as long as the text has not been edited. The HTML is only sent, never shown.
 */
export function PasteBox() {
  const field = useField('text', '')
  const html = useRef<HTMLTextAreaElement>(null)
  const wrong = field.messages.length > 0
  const setHtml = (value: string) => {
    if (html.current) html.current.value = value
  }
  return (
    <div className={wrong ? 'field wrong' : 'field'}>
      <label htmlFor={field.id}>
        粘贴表格<span className="required">（必填）</span>
      </label>
      <p className="hint" id={field.hintId}>
        在 Word 或 Excel 里选中表格的行（最好连同栏名）复制，然后在这里按 Ctrl+V
      </p>
      {wrong ? (
        <p className="field-error" id={field.errorId}>
          {field.messages.join('；')}
        </p>
      ) : null}
      <textarea
        key={field.value}
        id={field.id}
        name="text"
        required
        rows={10}
        className="paste-box"
        spellCheck={false}
        defaultValue={field.value}
        aria-describedby={wrong ? `${field.hintId} ${field.errorId}` : field.hintId}
        aria-invalid={wrong || undefined}
        onInput={() => setHtml('')}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/html')
          const replacesAll = isAllSelected(event.currentTarget)
          // The paste itself counts as input; what came with it is kept after that.
          setTimeout(() => setHtml(replacesAll && /<table/i.test(pasted) ? pasted : ''))
        }}
      />
      <textarea ref={html} name="html" hidden readOnly aria-hidden="true" tabIndex={-1} />
    </div>
  )
}

const isAllSelected = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
  value.trim() === '' || selectionEnd - selectionStart === value.length
