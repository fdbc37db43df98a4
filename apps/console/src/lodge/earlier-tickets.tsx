import { Alert, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { ticketIdInGroups } from '../formats/formats';
import { Moment } from '../formats/moment';
import { AnchorTo } from '../shell/links';

/** What the same number has complained of before: nobody lodges twice what is already under way. */
export function EarlierTickets({ mobile }: { readonly mobile: string }) {
  const { t, i18n } = useTranslation();
  const digits = mobile.replace(/\D/g, '').slice(-10);
  const earlier = useQuery({
    queryKey: ['search', digits, i18n.language],
    queryFn: () => answer(api.GET('/api/v1/search', { params: { query: { q: digits } } })),
    enabled: /^[6-9]\d{9}$/.test(digits),
    staleTime: 60_000, // each look is recorded
  });
  if (!earlier.data || earlier.data.items.length === 0) return null;
  return (
    <Alert color="yellow" title={t('lodge.earlier', { count: earlier.data.items.length })}>
      <List size="sm">
        {earlier.data.items.map(({ ticketId, category, status, lodgedAt }) => (
          <List.Item key={ticketId}>
            <AnchorTo to="/tickets/$ticketId" params={{ ticketId }} target="_blank">
              {ticketIdInGroups(ticketId)}
            </AnchorTo>{' '}
            {category.name} · {t(`status.${status}`)} · <Moment at={lodgedAt} inDays />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
