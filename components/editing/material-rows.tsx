'use client'

import { useState } from 'react'
import { TextField } from '@/components/forms/fields'
import { MATERIAL_LABELS } from '@/lib/domain/editing/fields'
import { type FormValues, MATERIAL_KEYS } from '@/lib/domain/editing/form-values'
import { GUIDE_LABELS } from '@/lib/domain/list/field-labels'

const BLANK_ROWS = 2

/** 申请材料: the rows there are and some blank ones; a script gives more at once, without one saving does. */
export function MaterialRows({ values }: { values: FormValues }) {
  const used = Object.keys(values).flatMap((name) => {
    const index = /^guide\.materials\.(\d+)\.name$/.exec(name)?.[1]
    return index !== undefined && MATERIAL_KEYS.some((key) => values[`guide.materials.${index}.${key}`])
      ? [Number(index)]
      : []
  })
  const [more, setMore] = useState(0)
  const count = Math.max(-1, ...used) + 1
  return (
    <fieldset className="materials">
      <legend>{GUIDE_LABELS.materials}</legend>
      <noscript>
        <p className="hint">
          每次保存最多能添加 {BLANK_ROWS} 份材料。还有更多的，请先点“保存”，再点这一项的“修改”，下面又会有{' '}
          {BLANK_ROWS} 个空行。
        </p>
      </noscript>
      {Array.from({ length: count + BLANK_ROWS + more }, (_, index) => (
        <div key={index} className="material-row">
          <p className="row-note">
            {index < count ? `材料 ${index + 1}` : `材料 ${index + 1}（空行，不填就不保存）`}
          </p>
          <div className="material-fields">
            {MATERIAL_KEYS.map((key) => (
              <TextField
                key={key}
                name={`guide.materials.${index}.${key}`}
                label={MATERIAL_LABELS[key]}
                value={values[`guide.materials.${index}.${key}`] ?? ''}
              />
            ))}
          </div>
          {index < count ? (
            <label className="remove-row">
              <input type="checkbox" name={`guide.materials.${index}.remove`} /> 保存时删除这一行
            </label>
          ) : null}
        </div>
      ))}
      <button type="button" className="button plain needs-script" onClick={() => setMore(more + 1)}>
        再加一行材料
      </button>
    </fieldset>
  )
}
