import { type MantineColorsTuple, Tooltip, createTheme } from '@mantine/core';

/** The green of the citizens' pages, from light to dark. */
const green: MantineColorsTuple = [
  ...(['#eaf6f3', '#d5ece6', '#a7d8cc', '#76c4b0', '#4fb399', '#35a88a'] as const),
  ...(['#1d8a70', '#0b6b56', '#0b5c4a', '#06493a'] as const),
];

export const theme = createTheme({
  primaryColor: 'green',
  primaryShade: { light: 8, dark: 3 },
  colors: { green },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: "system-ui, -apple-system, 'Noto Sans', 'Noto Sans Devanagari', 'Nirmala UI', Mangal, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Noto Sans Mono', Menlo, Consolas, monospace",
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: true } } }),
  },
});
