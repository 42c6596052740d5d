import { computed, onScopeDispose, ref } from 'vue'

/** Shows a list in pages that turn by themselves: on a wall nobody scrolls, and nothing moves while it is read. */
export function useRounds<T>(items: () => T[], size: () => number, seconds = 12) {
  const turn = ref(0)
  const pages = computed(() => Math.max(1, Math.ceil(items().length / Math.max(1, size()))))
  const page = computed(() => turn.value % pages.value)
  const shown = computed(() => items().slice(page.value * size(), (page.value + 1) * size()))
  const timer = setInterval(() => turn.value++, seconds * 1000)
  onScopeDispose(() => clearInterval(timer))
  return { shown, page, pages }
}
