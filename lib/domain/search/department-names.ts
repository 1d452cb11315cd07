/** Level and place prefixes of a department's name, and what stands around it. */
const PREFIX =
  /^(?:中共|中国共产党)?(?:[\p{Script=Han}]{2,6}?(?:自治县|自治区|省|市|县|旗))?(?:省|市|县|区|旗|镇|乡|州|本)?(?=[\p{Script=Han}]{2})/u

/** Today's usual short name of a body, for each ending that its names have had. */
const SHORT_NAMES: readonly (readonly [RegExp, string])[] = [
  [/卫生健康|卫健|卫生(?:和|与)?计划生育|卫生计生|卫计|^卫生(?:局|部门|行政)/, '卫生健康'],
  [/人口(?:和|与)?计划生育|人口计生|^计生/, '计划生育'],
  [/市场监|食药|食品药品|药监|药品监督|^工商(?:局|行政|部门|所|$)|质监|质量技术/, '市场监管'],
  [/生态环境|环保|环境保护/, '生态环境'],
  [/安监|安全生产|应急管理/, '应急管理'],
  [/住建|住房|城乡建设|^建设|房管|房产/, '住房建设'],
  [/人社|人力资源/, '人力资源社会保障'],
  [/发改|发展(?:和)?改革/, '发展改革'],
  [/医保|医疗保障/, '医疗保障'],
  [/农业|农林|农委|畜牧/, '农业农村'],
  [/国土|自然资源|规划/, '自然资源'],
  [/文体|文广|文化|旅游|广播电视|电视台/, '文化广电旅游'],
  [/交通|交运/, '交通运输'],
  [/水务|水利/, '水务'],
  [/市政|城管|市容/, '城市管理'],
  [/公安/, '公安'],
  [/教育/, '教育'],
  [/(?<!人)民政/, '民政'],
  [/财政/, '财政'],
  [/司法|法制办/, '司法'],
  [/商务/, '商务'],
  [/妇联|妇女联合/, '妇联'],
  [/工会/, '工会'],
  [/^团|共青团/, '共青团'],
  [/纪委|监察|监委/, '纪检监察'],
  [/宣传/, '宣传'],
]

/** The name under which departments of all counties are counted and filtered: 县药监局, 区食药监局 → 市场监管. */
export function departmentKey(name: string): string {
  const bare = name.replace(/\s+/g, '').replace(/[（(].*$/u, '')
  const local = bare.replace(PREFIX, '')
  return SHORT_NAMES.find(([pattern]) => pattern.test(local) || pattern.test(bare))?.[1] ?? (local || bare)
}
