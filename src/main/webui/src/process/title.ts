import { useI18n } from 'vue-i18n'

/** What a process is called: by its diagram's own title, which an office may have changed; by ours for who reads English. */
export function useProcessTitle(): (key: string, name: string) => string {
  const { locale, t } = useI18n()
  return (key, name) => (locale.value === 'zh' ? name : t(`process.title.${key}`, name))
}
