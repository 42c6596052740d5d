import { ref } from 'vue'

export type Theme = 'light' | 'dark'

/** The first value was set before the first paint by public/theme.js. */
export const theme = ref<Theme>(document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light')

export function wear(chosen: Theme): void {
  theme.value = chosen
  document.documentElement.dataset.theme = chosen
}

export function keepTheme(chosen: Theme): void {
  wear(chosen)
  localStorage.setItem('whistlegrid.theme', chosen)
}
