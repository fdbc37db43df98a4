import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats/formats';
import { useQueueCounts } from '../queue/queue-data';
import { AnchorTo } from '../shell/links';

const VIEWS = ['raised', 'overdue', 'triage', 'appealed', 'mentioned'] as const;

/** What waits for whoever answers for others: each opens its tickets; nothing if there is nothing. */
export function ToActOn() {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = useQueueCounts(undefined).data;
  const waiting = VIEWS.filter((view) => (counts?.[view] ?? 0) > 0);
  if (waiting.length === 0) return null;
  return (
    <Group gap="md" className="no-print">
      <Text size="sm" fw={600}>
        {t('report.toActOn')}
      </Text>
      {waiting.map((view) => (
        <AnchorTo key={view} to="/queue" search={{ view }} size="sm">
          {t(`view.${view}`)}: {formats.number(counts?.[view] ?? 0)}
        </AnchorTo>
      ))}
    </Group>
  );
}
