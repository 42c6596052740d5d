import { onBeforeUnmount, onMounted } from 'vue'

/** j and k walk a list, Enter opens what is chosen; never while somebody is typing. */
export function useListKeys(step: (by: 1 | -1) => void, enter: () => void) {
  function press(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (event.metaKey || event.ctrlKey || event.altKey || target.closest('input, textarea, select, dialog')) return
    if (event.key === 'j') step(1)
    else if (event.key === 'k') step(-1)
    else if (event.key === 'Enter' && !target.closest('a, button, summary')) enter()
    else return
    event.preventDefault()
  }
  onMounted(() => addEventListener('keydown', press))
  onBeforeUnmount(() => removeEventListener('keydown', press))
}
