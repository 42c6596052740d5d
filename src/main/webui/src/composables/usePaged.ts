import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { asProblem, type Problem } from '@/api/problem'
import { language } from '@/i18n/language'

interface Page<T> {
  items: T[]
  next?: string | null
}

/** A keyset-paged list: the first page can be read again at any time, more is added below on demand. */
export function usePaged<T>(ask: (after: string | undefined, signal: AbortSignal) => Promise<Page<T>>) {
  const items = shallowRef<T[]>([])
  const next = ref<string>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  /** False until the first answer, so that "nothing here" is never said too early. */
  const ready = ref(false)
  let running: AbortController | undefined

  async function load(after?: string): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const page = await ask(after, mine.signal)
      if (mine.signal.aborted) return
      items.value = after ? [...items.value, ...page.items] : page.items
      next.value = page.next ?? undefined
      problem.value = undefined
      ready.value = true
    } catch (thrown) {
      if (!mine.signal.aborted) problem.value = asProblem(thrown)
    } finally {
      if (running === mine) loading.value = false
    }
  }

  // Names come in the language that was asked for.
  watch(language, () => ready.value && void load())
  onScopeDispose(() => running?.abort())
  return { items, next, problem, loading, ready, reload: () => load(), more: () => load(next.value) }
}
