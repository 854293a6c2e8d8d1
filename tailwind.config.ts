import type { Config } from 'tailwindcss'

/** Names the colours; their values are the variables of `app/globals.css`. */
const config: Config = {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    extend: {
      colors: {
        canvas: 'var(--canvas)',
        surface: 'var(--surface)',
        raised: 'var(--raised)',
        lifted: 'var(--lifted)',
        line: { DEFAULT: 'var(--line)', strong: 'var(--line-strong)' },
        text: 'var(--text)',
        muted: 'var(--muted)',
        faint: 'var(--faint)',
        program: {
          DEFAULT: 'var(--program)',
          strong: 'var(--program-strong)',
          text: 'var(--program-text)',
          soft: 'var(--program-soft)',
        },
        preview: { DEFAULT: 'var(--preview)', text: 'var(--preview-text)', soft: 'var(--preview-soft)' },
        warning: {
          DEFAULT: 'var(--warning)',
          text: 'var(--warning-text)',
          soft: 'var(--warning-soft)',
          line: 'var(--warning-line)',
        },
        accent: { DEFAULT: 'var(--accent)', soft: 'var(--accent-soft)', on: 'var(--on-accent)' },
      },
      fontSize: { '2xs': ['11px', '16px'], xs: ['12px', '17px'], sm: ['13px', '19px'], base: ['14px', '20px'] },
    },
  },
}

export default config
