import { computed, onScopeDispose, reactive, ref, shallowRef } from 'vue'
import { get, post, remove } from '@/api/http'
import { asProblem, Problem } from '@/api/problem'
import type { FileReading, Upload } from '@/api/types'
import { coversOf, nothingSaid, type Said } from './coverage'
import { choicesOf, lackOf, mappingOf, type LayerChoice } from './model'
import { sendFile } from './upload'

export interface Sending {
  name: string
  size: number
  sent: number
  abort: () => void
}

const POLL = 500

/** Files on their way into a draft: sent, inspected, mapped, read. Nothing of them is in the grid before it is published. */
export function useImport() {
  const sending = ref<Sending>()
  const choices = reactive<LayerChoice[]>([])
  const reading = shallowRef<FileReading>()
  const said = ref<Said>({ ...nothingSaid })
  const problem = shallowRef<Problem>()
  const busy = ref(false)
  let ended = false

  const taken = computed(() => choices.filter((choice) => choice.taken))
  const lacking = computed(() => taken.value.find(lackOf))

  async function add(file: File): Promise<boolean> {
    const abort = new AbortController()
    problem.value = undefined
    sending.value = { name: file.name, size: file.size, sent: 0, abort: () => abort.abort() }
    try {
      const upload = await sendFile<Upload>(file, crypto.randomUUID(), (sent) => sending.value && (sending.value.sent = sent), abort.signal)
      choices.push(...choicesOf(upload))
      return true
    } catch (thrown) {
      if (!abort.signal.aborted) problem.value = asProblem(thrown)
      return false
    } finally {
      sending.value = undefined
    }
  }

  /** Forgets a file, here and on the server. */
  async function drop(upload: string): Promise<void> {
    for (let i = choices.length - 1; i >= 0; i--) if (choices[i]!.upload === upload) choices.splice(i, 1)
    await remove('/api/v1/grid/imports/{id}', { path: { id: upload } }).catch(() => undefined)
  }

  async function follow(): Promise<string | undefined> {
    while (!ended && reading.value?.state === 'RUNNING') {
      await new Promise((wake) => setTimeout(wake, POLL))
      reading.value = await get('/api/v1/grid/imports/readings/{id}', { path: { id: reading.value.id } })
    }
    if (reading.value?.state === 'DONE') return reading.value.draft
    const failure = reading.value?.problem
    if (failure) problem.value = new Problem(failure.type.split(':').pop()!, 422, failure.title, failure.detail)
    reading.value = undefined
    return undefined
  }

  /** Reads what was chosen into a draft of its own and says which; nothing when it was refused or called off. */
  async function read(title: string): Promise<string | undefined> {
    busy.value = true
    problem.value = undefined
    try {
      reading.value = await post('/api/v1/grid/imports/readings', {
        body: { title, layers: taken.value.map(mappingOf), covers: coversOf(said.value) },
        key: crypto.randomUUID(),
      })
      return await follow()
    } catch (thrown) {
      reading.value = undefined
      problem.value = asProblem(thrown)
      return undefined
    } finally {
      busy.value = false
    }
  }

  const cancel = () => reading.value && remove('/api/v1/grid/imports/readings/{id}', { path: { id: reading.value.id } }).catch(() => undefined)

  onScopeDispose(() => {
    ended = true
    sending.value?.abort()
  })
  return { sending, choices, taken, lacking, said, reading, problem, busy, add, drop, read, cancel }
}
