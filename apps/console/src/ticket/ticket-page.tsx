import { Badge, Button, Center, Grid, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../api/schema';
import { ticketIdInGroups } from '../formats/formats';
import { Moment } from '../formats/moment';
import { useBeThere, useWatchers } from '../live/live';
import { useSession } from '../session/session';
import { ProblemAlert } from '../shell/problem-alert';
import { Actions } from './actions';
import { Clocks } from './clocks';
import { Facts } from './facts';
import { Files } from './files';
import { Person } from './person';
import { Related } from './related';
import { useTicket } from './ticket-data';
import { Timeline } from './timeline';

const route = getRouteApi('/tickets/$ticketId');

/** One complaint: what is wrong, what to do next, and everything that happened. */
export function TicketPage() {
  const { t } = useTranslation();
  const { ticketId } = route.useParams();
  const ticket = useTicket(ticketId);
  if (ticket.isPending)
    return (
      <Center mih="50dvh">
        <Loader aria-label={t('shell.loading')} />
      </Center>
    );
  if (ticket.isError)
    return (
      <Stack maw={600}>
        <Title order={1} size="h4">
          {ticketIdInGroups(ticketId)}
        </Title>
        <ProblemAlert error={ticket.error} retry={() => void ticket.refetch()} />
      </Stack>
    );
  const { data } = ticket;
  return (
    <Stack gap="md" maw={1400}>
      <Heading ticket={data} />
      <AlsoOpen ticketId={data.ticketId} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Stack gap="lg">
            <section aria-labelledby="wrong">
              <Title order={2} size="h5" id="wrong">
                {t('ticket.wrong')}
              </Title>
              {data.statement === null ? (
                <Text c="dimmed">{t('ticket.wordsHidden')}</Text>
              ) : (
                <blockquote className="said" lang={data.language}>
                  {data.statement}
                </blockquote>
              )}
            </section>
            <Actions ticket={data} />
            <Timeline ticketId={data.ticketId} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Stack gap="lg">
            <Clocks ticketId={data.ticketId} />
            <Person ticket={data} />
            <Facts ticket={data} />
            <Files ticket={data} />
            <Related ticketId={data.ticketId} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

/** Nobody starts on what a colleague is looking at without knowing it. */
function AlsoOpen({ ticketId }: { readonly ticketId: string }) {
  const { t } = useTranslation();
  const own = useSession().data?.account;
  useBeThere(ticketId);
  const others = useWatchers(ticketId).filter((account) => account !== own);
  return (
    <Text role="status" size="sm" className="no-print" fw={600}>
      {others.length > 0 && t('ticket.alsoOpen', { count: others.length, names: others.join(', ') })}
    </Text>
  );
}

function Heading({ ticket }: { readonly ticket: Complaint }) {
  const { t } = useTranslation();
  const { ticketId, category, status, holderDesk, officer, lodgedAt, raisedTo } = ticket;
  return (
    <Stack gap={4} component="header">
      <Group justify="space-between" wrap="nowrap" align="start">
        <Title order={1} size="h4">
          <Text span inherit ff="monospace">
            {ticketIdInGroups(ticketId)}
          </Text>{' '}
          {category.name}
        </Title>
        <Button size="xs" variant="default" className="no-print" flex="none" onClick={() => window.print()}>
          {t('ticket.print')}
        </Button>
      </Group>
      <Group gap="xs">
        <Badge variant="light" size="lg" tt="none">
          {t(`status.${status}`)}
        </Badge>
        {raisedTo > 0 && (
          <Badge color="red" variant="outline" size="lg" tt="none">
            {t('queue.raised', { level: raisedTo })}
          </Badge>
        )}
        <Text size="sm">
          {holderDesk ? t('ticket.at', { desk: holderDesk.name }) : t('ticket.atNone')}
          {officer !== null && ` · ${t('ticket.with', { officer })}`}
        </Text>
        <Text size="sm" c="dimmed">
          {t('ticket.lodged')} <Moment at={lodgedAt} />
        </Text>
      </Group>
    </Stack>
  );
}
