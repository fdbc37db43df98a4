import { Accordion, Progress, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../api/schema';
import { useFormats } from '../formats/formats';
import { Moment } from '../formats/moment';
import { Urgency } from '../queue/urgency';
import { ProblemAlert } from '../shell/problem-alert';
import { useClocks } from './ticket-data';

const COLOURS: Readonly<Record<Stage['outcome'], string>> = {
  ...{ running: 'green', paused: 'gray', overdue: 'red', met: 'green', late: 'red', cancelled: 'gray' },
};

/** Every clock of the complaint: how much of its time is used, when it is due, and why then. */
export function Clocks({ ticketId }: { readonly ticketId: string }) {
  const { t } = useTranslation();
  const clocks = useClocks(ticketId);
  return (
    <section aria-labelledby="clocks">
      <Stack gap="xs">
        <Title order={2} size="h5" id="clocks">
          {t('clock.title')}
        </Title>
        <ProblemAlert error={clocks.error} retry={() => void clocks.refetch()} />
        {clocks.isPending && <Skeleton h={80} />}
        {clocks.data && (
          <Accordion chevronPosition="right" variant="separated" order={3}>
            {clocks.data.items.toReversed().map((stage) => (
              <Clock key={stage.instance} stage={stage} />
            ))}
          </Accordion>
        )}
      </Stack>
    </section>
  );
}

function Clock({
  stage: { instance, stage, holder, outcome, usedMillis, dueAt, endedAt, pauses, explanation },
}: {
  readonly stage: Stage;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isOpen = endedAt === null;
  const share = explanation.countedMillis === 0 ? 1 : Math.min(usedMillis / explanation.countedMillis, 1);
  return (
    <Accordion.Item value={instance}>
      <Accordion.Control>
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {t(`stage.${stage.code as 'ACT'}`)}
            {holder && (
              <Text span size="sm" c="dimmed" fw={400}>
                {' '}
                · {holder.name}
              </Text>
            )}
          </Text>
          <Progress
            value={share * 100}
            color={COLOURS[outcome]}
            aria-label={t('clock.used', { share: formats.share(share) })}
          />
          <Text size="xs" component="div">
            {isOpen && outcome !== 'paused' ? (
              <Urgency dueAt={dueAt} />
            ) : (
              t(`outcome.${outcome}`, { time: formats.span(usedMillis) })
            )}
          </Text>
          {dueAt !== null && (
            // On paper nobody can unfold it.
            <Text size="xs" className="print-only">
              {t('clock.due')} <Moment at={dueAt} />
            </Text>
          )}
        </Stack>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap={4}>
          {dueAt !== null && (
            <Text size="sm">
              {t('clock.due')} <Moment at={dueAt} />
            </Text>
          )}
          {pauses.map(({ from, to, reason }) => (
            <Text key={from} size="sm">
              {t(`pause.${reason}`)}: <Moment at={from} /> – {to === null ? t('clock.stillPaused') : <Moment at={to} />}
            </Text>
          ))}
          {explanation.sentences.map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
