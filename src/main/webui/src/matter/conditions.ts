import { get } from '@/api/http'

/** What must be met to file a matter, and what must be true to strike it off. */
export interface Condition {
  filing: string
  checklist: string[]
}

/** The resource answers with a tag of its own making, so the document does not know what comes. */
export async function conditionsOf(category: string, signal: AbortSignal): Promise<Condition[]> {
  const found = (await get('/api/v1/catalogue/categories/{key}', { path: { key: category }, signal })) as unknown as { conditions?: Condition[] }
  return found.conditions ?? []
}
