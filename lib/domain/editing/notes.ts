/** What a page says after something was done to a row; the address names the note, never its words. */
export const EDITING_NOTES = {
  saved: { good: true, text: '已保存。' },
  added: { good: true, text: '已添加。' },
  moved: { good: true, text: '已移动。' },
  removed: { good: true, text: '已删除。' },
  restored: { good: true, text: '已恢复到原来的位置。' },
  split: { good: true, text: '已拆分。' },
  merged: { good: true, text: '已合并。' },
  unmerged: { good: true, text: '已撤销合并，两项都和合并前一样。' },
  'unmerged-kept': {
    good: true,
    text: '被并入的一项已恢复。但合并后的那一项后来又改过，所以没有动它，请对照两项看看文字有没有重复。',
  },
  renumbered: { good: true, text: '已重新编号。' },
  fixed: { good: true, text: '已改好。' },
  waived: { good: true, text: '已记下，不再算问题。' },
  'finding-gone': { good: false, text: '这一处已经改过了，没有再改。' },
  harmful: {
    good: false,
    text: '改了会带来新的错误，例如同一事项里一个部门出现两次，所以没有改。请您自己改。',
  },
  changed: { good: false, text: '这一项刚被别人改过，所以没有执行。请看过新的内容再决定。' },
  gone: { good: false, text: '这一项已被别人删除或移走，所以没有执行。可在页首“已删除”里查看。' },
  elsewhere: { good: false, text: '这一项刚被别人移到了别处，所以没有执行。' },
  'not-next': { good: false, text: '次序刚被别人调整过，下面一项已不是原来那一项，所以没有合并。' },
  'parent-gone': { good: false, text: '它原来所在的条目也已删除。请先恢复那一项，再恢复这一项。' },
  'there-again': { good: false, text: '这一项已经在清单里了，不必恢复。' },
  closed: { good: false, text: '草稿已提交或已关闭，现在不能修改。' },
  'no-place': { good: false, text: '请填写要移到第几项。' },
} as const

export type EditingNote = keyof typeof EDITING_NOTES

export const isEditingNote = (value: unknown): value is EditingNote =>
  typeof value === 'string' && Object.hasOwn(EDITING_NOTES, value)
