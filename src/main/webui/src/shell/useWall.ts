import { onScopeDispose, watch } from 'vue'
import { theme, wear } from './theme'

/** While it is on, everything is drawn for three metres: dark, and scaled as a whole with the screen. */
export function useWall(on: () => boolean): void {
  const before = theme.value
  const end = () => {
    if (!('wall' in document.documentElement.dataset)) return
    delete document.documentElement.dataset.wall
    wear(before)
  }
  watch(
    on,
    (wall) => {
      if (!wall) return end()
      document.documentElement.dataset.wall = ''
      wear('dark')
    },
    { immediate: true },
  )
  onScopeDispose(end)
}
