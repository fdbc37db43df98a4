import { Group, Skeleton, Stack, Switch, Text, Timeline as Line, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../formats/moment';
import { ProblemAlert } from '../shell/problem-alert';
import { useHistory } from './ticket-data';

/** What the clocks write down by themselves; folded away until somebody asks. */
const isTechnical = (type: string): boolean => type.startsWith('Stage');

/** Everything that happened, the latest first. */
export function Timeline({ ticketId }: { readonly ticketId: string }) {
  const { t } = useTranslation();
  const history = useHistory(ticketId);
  const [showAll, setShowAll] = useState(false);
  const items = history.data?.items.filter(({ type, sentence }) => sentence !== '' && (showAll || !isTechnical(type)));
  return (
    <section aria-labelledby="story">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h5" id="story">
            {t('story.title')}
          </Title>
          <Switch
            className="no-print"
            size="xs"
            label={t('story.clocks')}
            checked={showAll}
            onChange={(event) => setShowAll(event.currentTarget.checked)}
          />
        </Group>
        <ProblemAlert error={history.error} retry={() => void history.refetch()} />
        {history.isPending && <Skeleton h={120} />}
        {items && (
          <Line bulletSize={14} lineWidth={2} active={items.length}>
            {items.toReversed().map(({ version, type, at, by, sentence, words }) => (
              <Line.Item key={version}>
                <Text size="sm">{sentence}</Text>
                {words !== null && type !== 'ComplaintLodged' && <blockquote className="said">{words}</blockquote>}
                <Text size="xs" c="dimmed">
                  <Moment at={at} /> · {by}
                </Text>
              </Line.Item>
            ))}
          </Line>
        )}
      </Stack>
    </section>
  );
}
