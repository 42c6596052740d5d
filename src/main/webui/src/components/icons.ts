/** Line icons on a 24 px field, drawn for this product. */
export const icons = {
  check: 'M4 12.5l5 5L20 6.5',
  tray: 'M4 13l2.5-8h11L20 13v6H4zM4 13h5l1.5 2.5h3L15 13h5',
  route: 'M6 5v6a4 4 0 0 0 4 4h8M14 11l4 4-4 4M6 5h0',
  phone: 'M5 4h4l1.5 5L8 10.5a12 12 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1',
  stamp: 'M5 20h14M6 16h12v-2a2 2 0 0 0-2-2h-2.5l.8-4.4a2.4 2.4 0 1 0-4.6 0l.8 4.4H8a2 2 0 0 0-2 2z',
  board: 'M4 5h16v11H4zM9 20h6M12 16v4M8 12v-2M12 12V8.5M16 12v-1',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7.5V12l3 2',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M18.4 5.6L17 7M7 17l-1.4 1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10',
  out: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
  pin: 'M12 21s-6.5-5.6-6.5-11a6.5 6.5 0 0 1 13 0c0 5.4-6.5 11-6.5 11M12 12.2a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6',
  aim: 'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12M12 3v3M12 18v3M3 12h3M18 12h3',
  search: 'M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M20 20l-4.4-4.4',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  plus: 'M12 5v14M5 12h14',
  again: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 4v4h-4',
  wall: 'M4 4h6M4 4v6M20 4h-6M20 4v6M4 20h6M4 20v-6M20 20h-6M20 20v-6',
  flow: 'M4 9.5h5v5H4zM15 4.5h5v5h-5zM15 14.5h5v5h-5zM9 12h3V7h3M12 12v5h3',
} as const

export type IconName = keyof typeof icons
