import { useI18n } from 'vue-i18n'
import type { Unit } from '@/api/types'

/** What people call a unit's key. */
export function useUnitName(units: () => Unit[]) {
  const { locale } = useI18n()
  return (key?: string | null) => {
    const unit = units().find((each) => each.key === key)
    return unit ? (locale.value === 'en' ? unit.nameEn : unit.name) : (key ?? '')
  }
}
