const STATE = /^中华人民共和国/
/** What people write into a title that is not part of it: （2018年修正）, (修订), [2015]. */
const EDITION = /[（(［[〔【][^（()）]{0,30}?(?:修正|修订|修改|\d{4})[^（()）]{0,20}[）)］\]〕】]$/

/** A title without layout, brackets around it and the year of its edition: 《 食品安全法（2015年修订）》 → 食品安全法. */
export function bareTitle(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replace(/^[《〈<「]+|[》〉>」]+$/g, '')
    .replace(EDITION, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
}

/** What two ways of writing one title have in common: 医疗纠纷预防与处理条例, 中华人民共和国医疗纠纷预防和处理条例. */
export function titleKey(title: string): string {
  return bareTitle(title)
    .replace(STATE, '')
    .replace(/[的和与及、，,·《》〈〉<>“”"]/g, '')
}
