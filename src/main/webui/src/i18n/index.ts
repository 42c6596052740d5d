import { createI18n } from 'vue-i18n'
import { keepLanguage, language, type Language } from './language'
import zh from './zh.json'

type Words = Record<string, unknown>

/** Words of large pages that few people open: they come with the page, not with the first one. */
const PARTS = {
  grid: { zh: () => import('./grid.zh.json'), en: () => import('./grid.en.json') },
  ledger: { zh: () => import('./ledger.zh.json'), en: () => import('./ledger.en.json') },
  admin: { zh: () => import('./admin.zh.json'), en: () => import('./admin.en.json') },
} satisfies Record<string, Record<Language, () => Promise<{ default: Words }>>>

export type Part = keyof typeof PARTS

const learnt = new Set<Part>()

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  missingWarn: import.meta.env.DEV,
  fallbackWarn: import.meta.env.DEV,
  messages: { zh } as Record<Language, typeof zh>,
})

async function add(part: Part, to: Language): Promise<void> {
  i18n.global.mergeLocaleMessage(to, (await PARTS[part][to]()).default)
}

/** Loads the words of a part, in the language in force and whenever another is chosen. */
export async function learn(part: Part): Promise<void> {
  if (learnt.has(part)) return
  await add(part, language.value)
  learnt.add(part)
}

export async function speak(chosen: Language): Promise<void> {
  if (chosen === 'en' && !i18n.global.availableLocales.includes('en'))
    i18n.global.setLocaleMessage('en', (await import('./en.json')).default as typeof zh)
  await Promise.all([...learnt].map((part) => add(part, chosen)))
  i18n.global.locale.value = chosen
  keepLanguage(chosen)
}

/** In the language that the user last chose. */
export const speakAsBefore = () => speak(language.value)
