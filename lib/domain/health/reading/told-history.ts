/** What the clause goes on with when it tells what became of a body. */
const BECAME = [
  /^[^，。；;\n]{0,24}?(?:更名|改名|改称|改组为|并入|划入|划归|划出|划转[至到给])/u,
  /^的?基础上(?:组建|成立|设立)/u,
  /^(?:划转|转隶)过?来?的/u,
  // Cases are handed over every day, archives once.
  /^移交过?来?的[^，。；;\n]{0,12}(?:档案|职责|职能|资料|资产|编制)/u,
  /^[^，。；;\n]{0,60}?(?:合并|整合|重组)(?:组建|成立|设立|而成|而来|为)/u,
  /^(?:已经?|被|已被|于\d{4}年[\d月底初]{0,4})(?:依法)?(?:撤销|撤并|合并)/u,
]
/** 将县食药监局的档案移交县市场监管局 */
const TAKEN_FROM = /[将把]$/u
const HANDED_OVER = /^[^，。；;\n]{0,20}(?:档案|职责|职能|资料|资产|编制)[^，。；;\n]{0,6}移交/u
/** 与县计生局合并 */
const MERGED_WITH = /(?:与|和|同)[^，。；;\n]{0,12}$/u
const MERGED = /^[^，。；;\n]{0,12}?(?:合并|整合)(?=[，。；;\n为组成后设而的]|$)/u
/** What stands before a body that is told of, not relied on. */
const CAME_FROM = [
  /前身(?:为|是|系)[^。；;\n]{0,24}$/u,
  /(?:撤销|不再保留)了?(?:[^，。；;、和\n]{2,16}[、和])*$/u,
  /(?:更名|改名|改称|改组|合并|整合|重组)(?:为|成|组建|成立|设立)了?$/u,
  /(?:机构改革|\d{4}年(?:\d{1,2}月)?)(?:以前|之前)[^。；;\n]{0,12}$/u,
  /机构改革前[^。；;\n]{0,12}$/u,
  // 原县卫计局、县食药监局保管的: former are all of the row.
  /(?<![病草平中高还复])原(?![则因料有始件发告籍体微子])(?:[^，。；;、和由划归入至给向\n]{2,14}[局委办会部厅院][、和])+$/u,
  // 2017年县卫计委联合印发的, 截至2018年底，县卫计局共办理: an event before the reform, which was over in March 2019.
  /(?:19\d{2}|20(?:0\d|1[0-8]))年(?:\d{1,2}月)?(?:\d{1,2}日)?[底末初]?[，,]?由?(?:[^，。；;、和由\n]{2,14}[局委办会部厅院][、和])*$/u,
]
/** 2018年3月前由县卫计局核发的: what was done then; 年底前由县卫计局完成 is a deadline. */
const BEFORE_THEN = /(?:年|月|日|底)?前已?由?$|曾经?由?$/u
const DID = /^(?:已经?)?(?:核发|颁发|作出|发放|审批|登记|批准|签发|受理|办理|设立|认定|备案)的/u

/**
 * Whether the body named at [start, end) is told of as it was: 更名为, 前身为, 由…合并组建, 撤销…, 机构改革前由…核发的. Such
 * a sentence is right with the old name in it and would be wrong with the new.
 */
export function isToldAsHistory(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 80)
  return (
    BECAME.some((pattern) => pattern.test(after)) ||
    CAME_FROM.some((pattern) => pattern.test(before)) ||
    (TAKEN_FROM.test(before) && HANDED_OVER.test(after)) ||
    (MERGED_WITH.test(before) && MERGED.test(after)) ||
    (BEFORE_THEN.test(before) && DID.test(after))
  )
}
