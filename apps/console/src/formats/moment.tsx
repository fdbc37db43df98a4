import { useFormats } from './formats';

/** A moment in short, or its day; the exact one while somebody points at it. */
export function Moment({ at, inDays = false }: { readonly at: string; readonly inDays?: boolean }) {
  const formats = useFormats();
  return (
    <time dateTime={at} title={formats.exact(at)}>
      {inDays ? formats.date(at) : formats.short(at)}
    </time>
  );
}
