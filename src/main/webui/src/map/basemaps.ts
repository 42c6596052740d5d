import { computed, ref, shallowRef } from 'vue'
import { get } from '@/api/http'
import type { components } from '@/api/schema'

export type MapSources = components['schemas']['MapSources']
type Source = MapSources['basemaps'][number]

/** A basemap with the labels that belong to it, lowest first. */
export interface ShownBasemap {
  name: string
  title: string
  /** Its content is shifted (GCJ-02): what lies over it is shifted alike, and clicks are shifted back. */
  shifted: boolean
  layers: { name: string; deepest: number }[]
}

const REMEMBERED = 'whistlegrid.basemap'
const sources = shallowRef<MapSources>()
const chosen = ref(localStorage.getItem(REMEMBERED) ?? '')
let asked: Promise<void> | undefined

function shown(base: Source, all: Source[]): ShownBasemap {
  const labels = all.filter((other) => other.over === base.name)
  return {
    name: base.name,
    title: base.title,
    shifted: base.datum === 'GCJ02',
    layers: [base, ...labels].map(({ name, deepest }) => ({ name, deepest })),
  }
}

const choices = computed(() => {
  const all = sources.value?.basemaps ?? []
  return all.filter(({ role }) => role === 'BASE').map((base) => shown(base, all))
})

const basemap = computed(() => choices.value.find(({ name }) => name === chosen.value))

/** Whose maps are shown, and their review numbers: public maps carry both. */
const credits = computed(() => {
  const layers = new Set(basemap.value?.layers.map(({ name }) => name))
  const shownSources = (sources.value?.basemaps ?? []).filter(({ name }) => layers.has(name))
  const said = [sources.value, ...shownSources]
  const each = (words: (string | null | undefined)[]) => [...new Set(words.filter((word): word is string => !!word))]
  return { whose: each(said.map((map) => map?.attribution)), reviewed: each(said.map((map) => map?.reviewNumber)) }
})

/** The basemaps there are, and the one that this browser last chose; one choice for all maps. */
export function useBasemaps() {
  asked ??= get('/api/v1/map/sources')
    .then((answer) => void (sources.value = answer))
    .catch(() => (asked = undefined))
  return {
    ready: asked,
    choices,
    basemap,
    credits,
    choose(name: string) {
      chosen.value = name
      localStorage.setItem(REMEMBERED, name)
    },
  }
}
