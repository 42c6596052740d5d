import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { asProblem, type Problem } from '@/api/problem'
import { language } from '@/i18n/language'

/**
 * Loads something and keeps the last good answer on the screen while it asks again; only the newest question counts.
 */
export function useLoad<T>(ask: (signal: AbortSignal) => Promise<T>) {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let running: AbortController | undefined

  async function reload(): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const answer = await ask(mine.signal)
      if (mine.signal.aborted) return
      data.value = answer
      problem.value = undefined
    } catch (thrown) {
      if (!mine.signal.aborted) problem.value = asProblem(thrown)
    } finally {
      if (running === mine) loading.value = false
    }
  }

  // Names come in the language that was asked for.
  watch(language, () => (data.value !== undefined || problem.value) && void reload())
  onScopeDispose(() => running?.abort())
  return { data, problem, loading, reload }
}
