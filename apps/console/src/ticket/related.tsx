import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { FoundTicket } from '../api/schema';
import { ticketIdInGroups } from '../formats/formats';
import { Moment } from '../formats/moment';
import { AnchorTo } from '../shell/links';
import { ProblemAlert } from '../shell/problem-alert';

/** Tickets of the same person, and of others who complain of the same at the same time. */
export function useRelated(ticketId: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['ticket', ticketId, 'related', i18n.language],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/complaints/{ticketId}/related', { params: { path: { ticketId } }, signal })),
  });
}

/** What stands near this ticket: nobody answers the same person twice, or misses that many have one trouble. */
export function Related({ ticketId }: { readonly ticketId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRelated(ticketId);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  return (
    <section aria-labelledby="related">
      <Stack gap="xs">
        <Title order={2} size="h5" id="related">
          {t('related.title')}
        </Title>
        <Found title={t('related.earlier')} none={t('related.noEarlier')} tickets={data?.earlier} />
        <Found title={t('related.similar')} none={t('related.noSimilar')} tickets={data?.similar} />
      </Stack>
    </section>
  );
}

interface FoundProps {
  readonly title: string;
  readonly none: string;
  /** undefined: not known yet */
  readonly tickets: readonly FoundTicket[] | undefined;
}

function Found({ title, none, tickets }: FoundProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Title order={3} size="sm">
        {title}
      </Title>
      {tickets?.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      {tickets === undefined && <Text size="sm">{t('shell.loading')}</Text>}
      <List size="sm">
        {tickets?.map(({ ticketId, category, status, lodgedAt }) => (
          <List.Item key={ticketId}>
            <AnchorTo
              to="/tickets/$ticketId"
              params={{ ticketId }}
              inherit
              underline="always"
              style={{ whiteSpace: 'nowrap' }}
            >
              {ticketIdInGroups(ticketId)}
            </AnchorTo>{' '}
            {category.name} · {t(`status.${status}`)} · <Moment at={lodgedAt} inDays />
          </List.Item>
        ))}
      </List>
    </div>
  );
}
