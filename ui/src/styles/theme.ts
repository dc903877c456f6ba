// Our tokens, as Mantine's theme.

import {
  type ButtonProps,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
} from '@mantine/core'

const teal: MantineColorsTuple = [
  '#e5f0ee',
  '#cfe3df',
  '#b9d3cf',
  '#8fbdb7',
  '#63a49d',
  '#3d8b84',
  '#237571',
  '#176865',
  '#0f5c5c',
  '#0b4a4a',
]
const seal: MantineColorsTuple = [
  '#fbeeea',
  '#f6dad3',
  '#eec0b5',
  '#e39c8d',
  '#d77a68',
  '#cb5c49',
  '#c24a3a',
  '#b3392b',
  '#a93324',
  '#8a261a',
]
const amber: MantineColorsTuple = [
  '#fbf1d9',
  '#f6e5ba',
  '#e6cf94',
  '#d9b765',
  '#cc9f3b',
  '#b98a2c',
  '#a87000',
  '#946300',
  '#815500',
  '#664300',
]
const green: MantineColorsTuple = [
  '#e6f2e8',
  '#cfe6d4',
  '#b3d6bb',
  '#8cbf98',
  '#66a877',
  '#48925c',
  '#367c4b',
  '#2a6a3f',
  '#225a35',
  '#18472a',
]

// Mantine's own greys are bluish and its darks brownish; ours are those of the paper and the ink.
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f4f2ec',
  '#efede7',
  '#e7e4dd',
  '#d3cfc5',
  '#b5b0a5',
  '#96928a',
  '#6c6a64',
  '#3f3e3b',
  '#22211f',
]
const dark: MantineColorsTuple = [
  '#e9e7e2',
  '#c8cccd',
  '#b4babd',
  '#969da1',
  '#454d52',
  '#30363a',
  '#262b2f',
  '#1d2124',
  '#181b1e',
  '#111416',
]

export const theme = createTheme({
  colors: { teal, seal, amber, green, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: 'var(--face)',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  components: {
    Button: {
      defaultProps: { size: 'sm', radius: 8 },
      vars: (_: unknown, props: ButtonProps) => ({
        // The third rank: it may be pressed, but nothing calls for it.
        root:
          props.variant === 'subtle' && props.color === 'gray'
            ? { '--button-color': 'var(--ink-2)', '--button-hover': 'var(--sunk)' }
            : {},
      }),
    },
    Modal: { defaultProps: { centered: true, radius: 12 } },
    Popover: { defaultProps: { shadow: 'md', radius: 10, withArrow: true, withinPortal: true } },
    Tooltip: { defaultProps: { withArrow: true, multiline: true, openDelay: 250 } },
    Notification: { defaultProps: { radius: 10 } },
  },
})

/** Mantine's own variables, from the tokens of tokens.css. */
export const variables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--teal)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-error': 'var(--seal)',
    '--mantine-color-disabled': 'var(--grey-soft)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-primary-color-filled': 'var(--teal-fill)',
    '--mantine-primary-color-filled-hover': 'var(--teal-over)',
    '--mantine-color-teal-filled': 'var(--teal-fill)',
    '--mantine-color-teal-filled-hover': 'var(--teal-over)',
    '--mantine-color-teal-text': 'var(--teal)',
    '--mantine-color-teal-outline': 'var(--teal)',
    '--mantine-color-teal-light': 'var(--teal-soft)',
    '--mantine-color-teal-light-hover': 'var(--teal-soft)',
    '--mantine-color-teal-light-color': 'var(--teal)',
  }
  return { variables: {}, light: ours, dark: ours }
}
