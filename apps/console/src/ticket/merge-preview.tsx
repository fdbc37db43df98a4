import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../api/schema';
import { ticketIdInGroups } from '../formats/formats';
import { Moment } from '../formats/moment';
import { ProblemAlert } from '../shell/problem-alert';
import { useRelated } from './related';
import { useTicket } from './ticket-data';

interface Props {
  readonly ticket: Complaint;
  /** The ticket ID as typed. */
  readonly into: string;
  readonly onPick: (ticketId: string) => void;
}

/** What becomes of two tickets if one is merged into the other; before that, those that it could be. */
export function MergePreview({ ticket, into, onPick }: Props) {
  const { t } = useTranslation();
  const older = useRelated(ticket.ticketId).data?.earlier.filter(({ lodgedAt }) => lodgedAt <= ticket.lodgedAt) ?? [];
  const typed = into.replace(/\D/g, '');
  if (typed.length === 11) return <Preview ticket={ticket} into={typed} />;
  if (older.length === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm">{t('merge.older')}</Text>
      {older.map(({ ticketId, category }) => (
        <Button key={ticketId} size="compact-xs" variant="default" onClick={() => onPick(ticketId)}>
          {ticketIdInGroups(ticketId)} {category.name}
        </Button>
      ))}
    </Group>
  );
}

function Preview({ ticket, into }: { readonly ticket: Complaint; readonly into: string }) {
  const { t } = useTranslation();
  const other = useTicket(into);
  if (other.isError) return <ProblemAlert error={other.error} />;
  if (!other.data) return <Text size="sm">{t('shell.loading')}</Text>;
  const { category, status, holderDesk, lodgedAt, statement, language } = other.data;
  const [here, there] = [ticketIdInGroups(ticket.ticketId), ticketIdInGroups(into)];
  return (
    <Alert title={t('merge.title')} color="blue">
      <Text size="sm">
        <b>{there}</b> {category.name} · {t(`status.${status}`)} · {holderDesk?.name ?? t('ticket.atNone')} ·{' '}
        <Moment at={lodgedAt} inDays />
      </Text>
      {statement !== null && (
        <blockquote className="said" lang={language}>
          {statement}
        </blockquote>
      )}
      <List size="sm">
        <List.Item>{t('merge.goesOn', { there })}</List.Item>
        <List.Item>{t('merge.stops', { here })}</List.Item>
        <List.Item>{t('merge.tracks', { here, there })}</List.Item>
        <List.Item>{t('merge.undo')}</List.Item>
      </List>
    </Alert>
  );
}
