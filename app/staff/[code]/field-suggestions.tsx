import { SuggestionLists } from '@/components/editing/suggestion-lists'
import type { StaffPage } from '@/lib/actions/staff-page'
import { loadSuggestions } from '@/lib/data/suggestions'

/** What the fields of a page offer while one types: a field names its list by `departments`, `offices`, … */
export async function FieldSuggestions({ page, code }: { page: StaffPage; code: string }) {
  return <SuggestionLists suggestions={await loadSuggestions(page.access, code)} />
}
