import { type CSSVariablesResolver, type MantineColorsTuple, Tooltip, createTheme } from '@mantine/core';

/** The green of the citizens' pages, from light to dark. */
const green: MantineColorsTuple = [
  ...(['#eaf6f3', '#d5ece6', '#a7d8cc', '#76c4b0', '#4fb399', '#35a88a'] as const),
  ...(['#1d8a70', '#0b6b56', '#0b5c4a', '#06493a'] as const),
];

export const theme = createTheme({
  primaryColor: 'green',
  primaryShade: { light: 8, dark: 7 },
  colors: { green },
  fontFamily: "system-ui, -apple-system, 'Noto Sans', 'Noto Sans Devanagari', 'Nirmala UI', Mangal, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Noto Sans Mono', Menlo, Consolas, monospace",
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: true } } }),
  },
});

/** Grey and red text that can be read all day long: 4.5 to 1 on either ground (WCAG 1.4.3). */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...{ '--mantine-color-dimmed': '#565e64', '--mantine-color-error': '#a01212' },
    '--mantine-color-placeholder': '#6c747a',
  },
  dark: {
    ...{ '--mantine-color-dimmed': '#a9b1b7', '--mantine-color-error': '#ff9d94' },
    '--mantine-color-placeholder': '#9aa2a8',
  },
});
