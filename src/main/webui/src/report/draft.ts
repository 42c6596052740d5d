import { reactive, watch } from 'vue'
import type { Category, Reading } from '@/api/types'

/** A report while it is being written. It survives a reload of the tab; photos are already with the server by then. */
export interface Draft {
  /** Sent with each try: the server answers the same report for the same key, so nothing is reported twice. */
  clientKey: string
  photos: string[]
  position?: Reading
  address: string
  category?: Pick<Category, 'key' | 'name' | 'nameEn'>
  text: string
  name: string
  phone: string
  /** What a grid worker did about it on the spot; the report closes with it. */
  settled: { on: boolean; result: string; photos: string[] }
}

const KEY = 'whistlegrid.report'

const empty = (): Draft => ({ clientKey: crypto.randomUUID(), photos: [], address: '', text: '', name: '', phone: '', settled: { on: false, result: '', photos: [] } })

function kept(): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Draft>
  } catch {
    return {}
  }
}

export function useDraft() {
  // Photos are shown from the phone's own files, which a reload loses; they are taken again rather than sent unseen.
  const draft = reactive<Draft>({ ...empty(), ...kept(), photos: [], settled: empty().settled })
  watch(draft, () => sessionStorage.setItem(KEY, JSON.stringify(draft)))

  function clear() {
    for (const name of Object.keys(draft)) delete (draft as unknown as Record<string, unknown>)[name]
    Object.assign(draft, empty())
    sessionStorage.removeItem(KEY)
  }
  return { draft, clear }
}
