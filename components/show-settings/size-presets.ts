/**
 * Lists sizes that come up all the time, every one even (contract 2.3), with a bitrate in kbit/s that suits 15 to 20
 * frames/s.
 */
export const PRESETS = [
  { label: '16:9 · 640 × 360', width: 640, height: 360, kilobits: 800 },
  { label: '16:9 · 960 × 540', width: 960, height: 540, kilobits: 1200 },
  { label: '16:9 · 1280 × 720', width: 1280, height: 720, kilobits: 1500 },
  { label: '16:9 · 1920 × 1080', width: 1920, height: 1080, kilobits: 3000 },
  { label: '9:16 · 360 × 640', width: 360, height: 640, kilobits: 800 },
  { label: '9:16 · 540 × 960', width: 540, height: 960, kilobits: 1200 },
  { label: '9:16 · 720 × 1280', width: 720, height: 1280, kilobits: 1500 },
  { label: '9:16 · 1080 × 1920', width: 1080, height: 1920, kilobits: 3000 },
  { label: '1:1 · 360 × 360', width: 360, height: 360, kilobits: 500 },
  { label: '1:1 · 540 × 540', width: 540, height: 540, kilobits: 800 },
  { label: '1:1 · 720 × 720', width: 720, height: 720, kilobits: 1000 },
  { label: '1:1 · 1080 × 1080', width: 1080, height: 1080, kilobits: 2000 },
] as const
