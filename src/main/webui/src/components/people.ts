import { reactive } from 'vue'
import { get } from '@/api/http'

/** Names are asked for together, once each; until they are known the username stands for them. */
const MOST = 100
const known = reactive(new Map<string, string>())
const asked = new Set<string>()
let waiting: string[] = []

async function ask() {
  const usernames = waiting.splice(0, MOST)
  if (waiting.length) queueMicrotask(() => void ask())
  const query = new URLSearchParams(usernames.map((username) => ['username', username]))
  try {
    const names = (await get(`/api/v1/people/names?${query}` as '/api/v1/people/names')) as Record<string, string>
    Object.entries(names).forEach(([username, name]) => known.set(username, name))
  } catch {
    usernames.forEach((username) => asked.delete(username))
  }
}

export function nameOf(username: string): string {
  if (!asked.has(username) && username !== 'system') {
    asked.add(username)
    if (!waiting.length) setTimeout(() => void ask())
    waiting.push(username)
  }
  return known.get(username) ?? username
}
