import { createI18n } from 'vue-i18n'
import { keepLanguage, language, type Language } from './language'
import zh from './zh.json'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  missingWarn: import.meta.env.DEV,
  fallbackWarn: import.meta.env.DEV,
  messages: { zh } as Record<Language, typeof zh>,
})

export async function speak(chosen: Language): Promise<void> {
  if (chosen === 'en' && !i18n.global.availableLocales.includes('en'))
    i18n.global.setLocaleMessage('en', (await import('./en.json')).default as typeof zh)
  i18n.global.locale.value = chosen
  keepLanguage(chosen)
}

/** In the language that the user last chose. */
export const speakAsBefore = () => speak(language.value)
