import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Light } from '@/time/countdown'
import { LIGHTS } from '@/time/lights'
import type { Palette } from './palette'

const SIZE = 22

/** The five signs as shapes, because on a map too a colour never speaks alone. */
const SHAPES: Record<Light, (c: CanvasRenderingContext2D) => void> = {
  GREEN: (c) => c.arc(11, 11, 6, 0, 7),
  YELLOW: (c) => polygon(c, [11, 4], [18.5, 17.5], [3.5, 17.5]),
  RED: (c) => c.rect(5, 5, 12, 12),
  DARK_RED: (c) => polygon(c, [11, 2.5], [19.5, 11], [11, 19.5], [2.5, 11]),
  STOPPED: (c) => (c.rect(6, 4.5, 3.5, 13), c.rect(12.5, 4.5, 3.5, 13)),
}

function polygon(c: CanvasRenderingContext2D, ...points: [number, number][]) {
  points.forEach(([x, y], index) => (index ? c.lineTo(x, y) : c.moveTo(x, y)))
  c.closePath()
}

/** Adds or renews the images `light-GREEN` … in the colours of the theme, sharp on any screen. */
export function addSigns(map: MapLibreMap, palette: Palette, scale = 1): void {
  const ratio = Math.max(2, Math.ceil(devicePixelRatio)) * scale
  for (const light of LIGHTS) {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = Math.round(SIZE * ratio)
    const context = canvas.getContext('2d')!
    context.scale(canvas.width / SIZE, canvas.height / SIZE)
    context.beginPath()
    SHAPES[light](context)
    context.lineJoin = 'round'
    context.lineWidth = 3
    context.strokeStyle = palette.surface
    context.stroke()
    context.fillStyle = palette.lights[light]
    context.fill()
    const image = context.getImageData(0, 0, canvas.width, canvas.height)
    if (map.hasImage(`light-${light}`)) map.removeImage(`light-${light}`)
    map.addImage(`light-${light}`, image, { pixelRatio: canvas.width / SIZE / scale })
  }
}
