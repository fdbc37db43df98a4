import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../formats/moment';
import { useHistory } from './ticket-data';

/** What others did to a ticket since the version that somebody decided on. They may go on, knowing it. */
export function ChangedMeanwhile({ ticketId, since }: { readonly ticketId: string; readonly since: number }) {
  const { t } = useTranslation();
  const items = useHistory(ticketId).data?.items.filter(
    ({ version, type, sentence }) => version > since && sentence !== '' && !type.startsWith('Stage'),
  );
  if (!items || items.length === 0) return null;
  return (
    <Alert color="yellow" title={t('ticket.changedMeanwhile')}>
      <List size="sm">
        {items.map(({ version, at, by, sentence, words }) => (
          <List.Item key={version}>
            {sentence} <Moment at={at} /> · {by}
            {words !== null && <blockquote className="said">{words}</blockquote>}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
