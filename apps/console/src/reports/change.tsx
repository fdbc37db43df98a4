import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats/formats';

/** How a share changed against the period before, in words: more kept promises are better. */
export function Change({ now, before }: { readonly now: number | null; readonly before: number | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (now === null || before === null) return null;
  const points = Math.round((now - before) * 1000) / 10;
  const words =
    points === 0
      ? t('report.same')
      : t(points > 0 ? 'report.better' : 'report.worse', { points: formats.number(Math.abs(points)) });
  return (
    <Text size="xs" c={points < 0 ? 'var(--late)' : points > 0 ? 'var(--fine)' : 'dimmed'}>
      {words}
    </Text>
  );
}
