import { departmentKey } from '../search/department-names'

/** There are few names, said again in every matter of every county. */
const MOST_KNOWN = 5000
const known = new Map<string, string>()

/** The name under which departments of all counties and years stand together: 县工商局, 区市监局 → 市场监管. */
export function neutralDepartment(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const key = departmentKey(name)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, key)
  return key
}
