import { ref } from 'vue'

export type Language = 'zh' | 'en'

const KEY = 'whistlegrid.language'

/** Chinese unless the user has chosen otherwise: the browser's language says little about an office PC's user. */
export const language = ref<Language>(localStorage.getItem(KEY) === 'en' ? 'en' : 'zh')

export function keepLanguage(chosen: Language): void {
  language.value = chosen
  localStorage.setItem(KEY, chosen)
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'
}
