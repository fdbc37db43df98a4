import { Tooltip } from '@mantine/core';
import { useFormats } from './formats';

/** A moment in short, or its day; the exact one on hover and on focus. */
export function Moment({ at, inDays = false }: { readonly at: string; readonly inDays?: boolean }) {
  const formats = useFormats();
  return (
    <Tooltip label={formats.exact(at)}>
      <time dateTime={at}>{inDays ? formats.date(at) : formats.short(at)}</time>
    </Tooltip>
  );
}
