import type { Category } from '@/api/types'

const KEY = 'whistlegrid.categories'
const KEPT = 6

/** The categories that this device reported last, newest first. */
export function recents(): string[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as string[]
  } catch {
    return []
  }
}

export function remember(category: Pick<Category, 'key'>): void {
  localStorage.setItem(KEY, JSON.stringify([category.key, ...recents().filter((key) => key !== category.key)].slice(0, KEPT)))
}
