import { useI18n } from 'vue-i18n'
import { number } from '@/time/format'

/** Ground areas as people read them: square metres, and square kilometres where those would be too long a number. */
export function useSquareMetres() {
  const { t, locale } = useI18n()
  return (metres: number): string =>
    metres < 1e6
      ? t('grid.squareMetres', { n: number(Math.round(metres), locale.value) })
      : t('grid.squareKilometres', { n: number(Math.round(metres / 1e4) / 100, locale.value) })
}
