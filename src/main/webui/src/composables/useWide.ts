import { onScopeDispose, ref } from 'vue'

/** Whether there is room for a list and its detail side by side. */
export function useWide(query = '(min-width: 64rem)') {
  const media = matchMedia(query)
  const wide = ref(media.matches)
  const change = () => (wide.value = media.matches)
  media.addEventListener('change', change)
  onScopeDispose(() => media.removeEventListener('change', change))
  return wide
}
