import { ref } from 'vue'
import { post } from '@/api/http'
import { asProblem, type Problem } from '@/api/problem'
import { setServerTime } from '@/time/clock'

/** ISO 8601 periods by which the demo's clock may jump. */
export const JUMPS = ['PT1H', 'PT6H', 'P1D'] as const

export const jumping = ref(false)
export const jumpProblem = ref<Problem>()
/** Counts the jumps, so that lists can read themselves again after each. */
export const jumps = ref(0)

export async function jump(by: (typeof JUMPS)[number]): Promise<void> {
  jumping.value = true
  jumpProblem.value = undefined
  const askedAt = Date.now()
  try {
    // A day of timers may be settled meanwhile, so the answer can take a while; its instant is that of the end.
    const clock = await post('/api/v1/demo/clock', { body: { advanceBy: by } })
    setServerTime(clock.now, Math.max(askedAt, Date.now() - 200))
    jumps.value++
  } catch (thrown) {
    jumpProblem.value = asProblem(thrown)
  } finally {
    jumping.value = false
  }
}
