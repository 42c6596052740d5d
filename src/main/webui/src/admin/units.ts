import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { get } from '@/api/http'
import type { UnitView } from '@/api/types'

const known = ref<UnitView[]>([])
let asked = false

/** The units by name, asked once. */
export function useUnits() {
  const { locale } = useI18n()
  if (!asked) {
    asked = true
    get('/api/v1/units').then(
      (units) => (known.value = units),
      () => (asked = false),
    )
  }
  const byKey = computed(() => new Map(known.value.map((each) => [each.key, each])))
  const nameOf = (key: string) => {
    const unit = byKey.value.get(key)
    return unit ? (locale.value === 'en' ? unit.nameEn : unit.name) : key
  }
  return { all: known, nameOf, kindOf: (key: string) => byKey.value.get(key)?.kind }
}

interface Dated {
  validFrom: string
}

/** Of rows in the order in which they were stored the one that holds on a day: the latest day, of one day the last row. */
export function holding<T extends Dated>(rows: T[], day: string): T | undefined {
  return rows.filter((row) => row.validFrom <= day).reduce<T | undefined>((best, row) => (!best || row.validFrom >= best.validFrom ? row : best), undefined)
}
